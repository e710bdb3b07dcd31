/** Pages on which a resident sees cards and tickets and buys. Owns no tables. */
package org.citycabinet.travel;
