/** What came to the operators' banks, by their statements, and what is not yet known to be for. */
package org.citycabinet.utility.banking;
