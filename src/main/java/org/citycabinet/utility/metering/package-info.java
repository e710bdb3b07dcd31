/** Meters, what they showed, and the terms that say when and how they are read. */
package org.citycabinet.utility.metering;
