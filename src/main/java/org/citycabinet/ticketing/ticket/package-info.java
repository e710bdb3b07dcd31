/** Tickets held on media, and what is left of them. */
package org.citycabinet.ticketing.ticket;
