package org.citycabinet.ticketing.fare;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A trip that was marked; what it may cost depends on those before it.
 *
 * @param id of the tap
 * @param at when it was marked
 * @param vehicle in which vehicle
 * @param trip on which run; null where the device does not know it
 * @param fareCents what it costs if it is a trip of its own; 0 where a ticket covers it
 * @param chargedCents what was charged for it so far
 * @param ticket the ticket that covers it, or null
 * @param validUntil the first instant at which that ticket is no longer valid, or null
 */
public record Mark(
    UUID id,
    Instant at,
    String vehicle,
    String trip,
    long fareCents,
    long chargedCents,
    UUID ticket,
    Instant validUntil) {
  /** In time; of one instant the vehicles decide, so that the order of arrival does not. */
  public static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::at).thenComparing(Mark::vehicle).thenComparing(Mark::id);

  /** The same, charged so much. */
  Mark charged(Money due) {
    return new Mark(id, at, vehicle, trip, fareCents, due.cents(), ticket, validUntil);
  }

  /** Whether it was paid, and comes before that one. */
  boolean isPaidBefore(Mark other) {
    return chargedCents > 0 && ORDER.compare(this, other) < 0;
  }
}
