/** Which tickets are the cheapest for the trips of a month, by the terms of an operator. */
package org.citycabinet.ticketing.plan;
