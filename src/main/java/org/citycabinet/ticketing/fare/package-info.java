/** Plain arithmetic of tickets and fares: terms, deadlines, shares, windows; knows only words. */
package org.citycabinet.ticketing.fare;
