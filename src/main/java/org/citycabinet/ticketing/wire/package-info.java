/** What devices and the server exchange: signed blocklists and the words of a tap; plain Java. */
package org.citycabinet.ticketing.wire;
