/** What ends: cards whose last day comes, tickets that run out or lapse, and who is told of it. */
package org.citycabinet.ticketing.expiry;
