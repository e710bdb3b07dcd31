package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Whether two taps belong to one ride: the same vehicle and run, from one terminus to the other
 * (RIG-57, SIA-04).
 *
 * @param turns says when the driver of a vehicle registered the change of direction, around the
 *     time of the taps; asked only where a turn would part two of them
 */
public record Ride(Function<String, List<Instant>> turns) {
  /** Where no turn is known. */
  public static final Ride WITHOUT_TURNS = new Ride(vehicle -> List.of());

  /** Where neither run nor turn is known, a ride is over after this (our rule). */
  public static final Duration LONGEST = Duration.ofMinutes(90);

  /** Whether the later tap is made on the ride of the earlier one. */
  boolean isOne(Mark earlier, Mark later) {
    return earlier.vehicle().equals(later.vehicle())
        && isSameRun(earlier, later)
        && !turnedBetween(earlier, later);
  }

  private static boolean isSameRun(Mark earlier, Mark later) {
    var isKnown = earlier.trip() != null && later.trip() != null;
    return isKnown
        ? earlier.trip().equals(later.trip())
        : later.at().isBefore(earlier.at().plus(LONGEST));
  }

  private boolean turnedBetween(Mark earlier, Mark later) {
    for (var turn : turns.apply(earlier.vehicle())) {
      if (turn.isAfter(earlier.at()) && !turn.isAfter(later.at())) {
        return true;
      }
    }
    return false;
  }
}
