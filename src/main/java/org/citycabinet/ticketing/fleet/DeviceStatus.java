package org.citycabinet.ticketing.fleet;

import java.time.Instant;

/**
 * What a device says of itself.
 *
 * @param software the name and version of its program, 1 to 80 characters
 * @param tapsWaiting how many taps it has not uploaded yet, 0 or more
 * @param lastSeq the greatest number that it has given to a tap; 0 where it has given none
 * @param at when the server heard it
 */
public record DeviceStatus(String software, int tapsWaiting, long lastSeq, Instant at) {}
