package org.citycabinet.ticketing.watch;

import java.time.Duration;

/**
 * When an operator wants to be told of a device.
 *
 * @param silentAfter how long nothing was heard of it
 * @param listBehind how long there has been a newer blocklist than it holds
 * @param clockOff by how much its clock is wrong
 * @param gapOpen how long numbers of its taps have been missing
 * @param tapsWaiting how many taps it has not uploaded
 * @param servedWithin a vehicle heard of since then counts among those in service
 */
record WatchTerms(
    Duration silentAfter,
    Duration listBehind,
    Duration clockOff,
    Duration gapOpen,
    int tapsWaiting,
    Duration servedWithin) {

  /** What holds where an operator states nothing. */
  static final WatchTerms STANDARD =
      new WatchTerms(
          Duration.ofHours(12),
          Duration.ofHours(1),
          Duration.ofMinutes(2),
          Duration.ofHours(4),
          2_000,
          Duration.ofDays(1));
}
