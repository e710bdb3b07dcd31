/** Meters, the readings that residents give, and what they used. */
package org.citycabinet.utility.metering;
