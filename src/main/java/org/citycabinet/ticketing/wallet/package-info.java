/**
 * Stored value of media on the ledger, and what was bought online and waits to be written to them.
 */
package org.citycabinet.ticketing.wallet;
