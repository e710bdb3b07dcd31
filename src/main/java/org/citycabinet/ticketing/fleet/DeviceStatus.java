package org.citycabinet.ticketing.fleet;

import java.time.Instant;

/**
 * What a device says of itself.
 *
 * @param software the name and version of its program, 1 to 80 characters
 * @param tapsWaiting how many taps it has not uploaded yet, 0 or more
 * @param lastSeq the greatest number that it has given to a tap; 0 where it has given none
 * @param degraded what it decided by less than a current blocklist since it said so last; null
 *     where it decided nothing so
 * @param at when the server heard it
 */
public record DeviceStatus(
    String software, int tapsWaiting, long lastSeq, Degraded degraded, Instant at) {

  /** The same, where the other one was said before and nobody has written it down yet. */
  DeviceStatus after(DeviceStatus older) {
    return degraded != null || older == null || older.degraded() == null
        ? this
        : new DeviceStatus(software, tapsWaiting, lastSeq, older.degraded(), at);
  }
}
