/** The shelf as open data: what is sold, to whom, for how much, as GTFS Fares v2 and as NeTEx. */
package org.citycabinet.ticketing.opendata;
