/**
 * What of devices' taps waits for a person: those that were not taken, numbers that are missing.
 */
package org.citycabinet.ticketing.quarantine;
