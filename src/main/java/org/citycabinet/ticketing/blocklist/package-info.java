/** The list of blocked media: its versions, deltas and acknowledgements, and the nightly export. */
package org.citycabinet.ticketing.blocklist;
