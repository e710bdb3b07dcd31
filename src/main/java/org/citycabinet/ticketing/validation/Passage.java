package org.citycabinet.ticketing.validation;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;

/**
 * A ride with a medium as it stands recorded; it may be rated again.
 *
 * @param mark what it costs and which ticket covers it
 * @param type a tap or an activation
 * @param decision as it is now
 * @param made whether the passenger was let on, by the device or by us
 * @param chosen whether the passenger chose the ticket, on a telephone
 * @param route on which route, or null
 * @param day the day of the timetable
 * @param cause why it costs what it does
 * @param clause of the operator's terms
 */
record Passage(
    Mark mark,
    EventType type,
    Decision decision,
    boolean made,
    boolean chosen,
    String route,
    LocalDate day,
    Cause cause,
    String clause) {

  /** Whether a ride of its own is marked by it. */
  boolean isMark() {
    return decision == Decision.ACCEPTED;
  }

  /** Whether a ticket covers it. */
  boolean isWith(UUID ticket) {
    return isMark() && ticket.equals(mark.ticket());
  }

  /** The fare category that it was priced in; null where none was asked for. */
  String category() {
    return cause.rule() == TripRule.REPEAT ? null : cause.category();
  }

  /** The tap, as far as a decision depends on it. */
  Tap tap(String number) {
    return new Tap(
        "",
        0,
        mark.at(),
        number,
        type,
        null,
        null,
        null,
        false,
        0,
        mark.vehicle(),
        route,
        mark.trip(),
        null,
        null,
        day);
  }

  /** Whether it would be recorded in the same words. */
  boolean isSame(Outcome outcome) {
    return decision == outcome.decision()
        && mark.equals(outcome.mark(mark))
        && cause.equals(outcome.cause())
        && clause.equals(outcome.clause());
  }

  /** A trip on credit stays one as long as it is paid for. */
  Cause cause(Cause now) {
    var isOnCredit = cause.rule() == TripRule.CREDIT && now.rule() == TripRule.FARE;
    return isOnCredit ? now.onCredit() : now;
  }
}
