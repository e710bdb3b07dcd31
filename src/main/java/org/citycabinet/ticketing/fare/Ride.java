package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether two taps belong to one ride: the same vehicle and run, from one terminus to the other
 * (RIG-57, SIA-04).
 *
 * @param turns when the driver of each vehicle registered the change of direction
 */
public record Ride(Map<String, List<Instant>> turns) {
  /** Where neither run nor turn is known, a ride is over after this (our rule). */
  public static final Duration LONGEST = Duration.ofMinutes(90);

  /** Whether the later tap is made on the ride of the earlier one. */
  boolean isOne(Mark earlier, Mark later) {
    return earlier.vehicle().equals(later.vehicle())
        && !turnedBetween(earlier, later)
        && isSameRun(earlier, later);
  }

  private static boolean isSameRun(Mark earlier, Mark later) {
    var isKnown = earlier.trip() != null && later.trip() != null;
    return isKnown
        ? earlier.trip().equals(later.trip())
        : later.at().isBefore(earlier.at().plus(LONGEST));
  }

  private boolean turnedBetween(Mark earlier, Mark later) {
    for (var turn : turns.getOrDefault(earlier.vehicle(), List.of())) {
      if (turn.isAfter(earlier.at()) && !turn.isAfter(later.at())) {
        return true;
      }
    }
    return false;
  }
}
