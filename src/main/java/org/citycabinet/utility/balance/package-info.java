/** The balance of a building: what its dwellings used against what the building's meter counted. */
package org.citycabinet.utility.balance;
