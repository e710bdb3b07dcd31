/**
 * Giving readings: by residents, by files and by whoever has them at hand; what is doubted, what is
 * taken, and the receipt for it.
 */
package org.citycabinet.utility.reading;
