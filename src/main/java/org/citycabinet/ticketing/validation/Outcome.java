package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * What was decided on a tap, and how the reader says it.
 *
 * @param decision whether to travel
 * @param why what kind of decision it is
 * @param line1 the screen's first line
 * @param line2 the screen's second line
 * @param fare what the trip costs if it is one of its own
 * @param charged what was charged
 * @param balance what is on the medium then; null where it holds no value
 * @param ticket the ticket that covers the trip, or null
 * @param validUntil the first instant at which that is no longer valid, or null
 * @param clause of the operator's terms
 * @param cause why a trip costs what it does
 */
record Outcome(
    Decision decision,
    Why why,
    String line1,
    String line2,
    Money fare,
    Money charged,
    Money balance,
    UUID ticket,
    Instant validUntil,
    String clause,
    Cause cause) {

  /** What kind of decision it is; each is told by an HTTP status of its own. */
  enum Why {
    /** Travel, or the question is answered. */
    GOOD(201),
    /** Neither ticket nor money: 402. */
    NOT_ENOUGH(402),
    /** The medium is blocked or its last day is over: 403. */
    BLOCKED(403),
    /** There is no such medium: 404. */
    UNKNOWN(404);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** Whether by it a ride of the holder's own is marked. */
  boolean isRide(Tap tap) {
    var type = tap.eventType();
    return decision == Decision.ACCEPTED && (type == EventType.TAP || type == EventType.ACTIVATE);
  }

  /** That trip, with what it costs and what covers it. */
  Mark mark(Mark trip) {
    return new Mark(
        trip.id(),
        trip.at(),
        trip.vehicle(),
        trip.trip(),
        fare.cents(),
        charged.cents(),
        ticket,
        validUntil);
  }

  /** The same for another cause. */
  Outcome because(Cause why) {
    return new Outcome(
        decision, this.why, line1, line2, fare, charged, balance, ticket, validUntil, clause, why);
  }

  /** The sound by which the reader tells it (SIA-01). */
  String sound() {
    return sound(decision);
  }

  /** The sound of a decision. */
  static String sound(Decision decision) {
    return switch (decision) {
      case ACCEPTED -> "OK";
      case ALREADY_REGISTERED -> "REPEAT";
      case ACTIVATION_OFFERED -> "OFFER";
      case REJECTED -> "ERROR";
    };
  }

  static Outcome rejected(Why why, String line1, String line2, Money balance, String clause) {
    return new Outcome(
        Decision.REJECTED,
        why,
        line1,
        line2,
        Money.ZERO,
        Money.ZERO,
        balance,
        null,
        null,
        clause,
        Cause.NONE);
  }

  /** Nothing was to be decided or charged. */
  static Outcome told(String line1, String line2, Money balance, String clause) {
    return new Outcome(
        Decision.ACCEPTED,
        Why.GOOD,
        line1,
        line2,
        Money.ZERO,
        Money.ZERO,
        balance,
        null,
        null,
        clause,
        Cause.NONE);
  }
}
