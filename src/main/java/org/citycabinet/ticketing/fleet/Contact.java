package org.citycabinet.ticketing.fleet;

import java.time.Instant;

/**
 * What a device let the server know since it was last written down; a part of which nothing was
 * said is null.
 *
 * @param seenAt when the server heard of it
 * @param list which blocklist it holds
 * @param skew by how much its clock was off
 * @param status what it said of itself
 */
record Contact(Instant seenAt, HeldVersion list, Skew skew, DeviceStatus status) {

  /**
   * A clock that was compared with ours.
   *
   * @param ms by how much ours was ahead, in milliseconds
   * @param at when
   */
  record Skew(long ms, Instant at) {}

  static Contact seen(Instant at) {
    return new Contact(at, null, null, null);
  }

  /** Both in one; of what both say the newer one's word counts. */
  Contact and(Contact newer) {
    return new Contact(
        newer.seenAt().isAfter(seenAt) ? newer.seenAt() : seenAt,
        newer.list() == null ? list : newer.list().after(list),
        newer.skew() == null ? skew : newer.skew(),
        newer.status() == null ? status : newer.status().after(status));
  }
}
