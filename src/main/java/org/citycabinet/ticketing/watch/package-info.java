/** What staff watch over: devices and their alarms, how far a block is, taps that wait for them. */
package org.citycabinet.ticketing.watch;
