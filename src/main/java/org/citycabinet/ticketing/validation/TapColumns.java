package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.ticketing.validation.TapStore.Row;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/** The values of a tap's row, in the order of its columns. */
final class TapColumns {
  private TapColumns() {}

  static Object[] of(Row row, Outcome outcome, Instant receivedAt) {
    List<Object> values = new ArrayList<>();
    values.addAll(Arrays.asList(row.id(), row.operator(), row.device()));
    values.addAll(said(row.tap(), receivedAt));
    values.addAll(where(row));
    values.addAll(decided(row, outcome));
    return values.toArray();
  }

  private static List<Object> said(Tap tap, Instant receivedAt) {
    return Arrays.asList(
        tap.localEventId(),
        tap.deviceSeq(),
        tap.sha256(),
        tap.time(),
        receivedAt,
        tap.eventType(),
        code(tap.eventResult()),
        tap.mediumNumber());
  }

  private static Integer code(EventResult result) {
    return result == null ? null : Integer.valueOf(result.code());
  }

  private static List<Object> where(Row row) {
    var tap = row.tap();
    return Arrays.asList(
        row.medium(),
        tap.vehicleId(),
        tap.routeId(),
        tap.tripId(),
        tap.stopId(),
        tap.direction(),
        tap.operatingDayDate(),
        tap.amountCents(),
        tap.balanceAfterCents(),
        tap.creditUsed(),
        tap.companions());
  }

  private static List<Object> decided(Row row, Outcome outcome) {
    return Arrays.asList(
        row.reason() == null ? "ACCEPTED" : "QUARANTINED",
        row.reason(),
        outcome.decision(),
        outcome.decision(),
        outcome.clause(),
        outcome.fare().cents(),
        outcome.charged().cents(),
        outcome.charged().cents(),
        cents(outcome.balance()),
        outcome.ticket(),
        outcome.validUntil(),
        outcome.cause().rule(),
        outcome.cause().follows(),
        outcome.cause().category(),
        outcome.line1(),
        outcome.line2());
  }

  private static Long cents(Money money) {
    return money == null ? null : Long.valueOf(money.cents());
  }
}
