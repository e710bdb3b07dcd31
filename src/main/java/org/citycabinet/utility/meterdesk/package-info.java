/** The desk of the clerks who look after meters: a meter's file, its readings, its replacement. */
package org.citycabinet.utility.meterdesk;
