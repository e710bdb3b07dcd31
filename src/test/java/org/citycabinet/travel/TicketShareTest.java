package org.citycabinet.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketShareTest {
  private static final Span NOVEMBER = span("2026-11-01", "2026-12-01");

  /** Thirty days for 24 euros, and how many of them lie in November. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-12-01, 24.00",
    "2026-10-22, 2026-11-21, 16.00",
    "2026-11-21, 2026-12-21, 8.00",
    "2026-10-02, 2026-11-01, 0.00",
    "2026-12-01, 2026-12-31, 0.00"
  })
  void ofAPeriodTheDaysInTheMonthCount(String from, String until, String part) {
    var share = new TicketShare(Money.euro("24.00"), Optional.empty(), span(from, until), false);
    assertEquals(Money.euro(part), share.in(NOVEMBER, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "1, 0.85", "7, 5.95", "20, 17.00", "21, 17.00"})
  void ofALoadOfTripsThoseMadeInTheMonthCount(int made, String part) {
    var share = new TicketShare(Money.euro("17.00"), Optional.of(20), NOVEMBER, true);
    assertEquals(
        Money.euro(part),
        share.in(NOVEMBER, Stream.generate(() -> trip(NOVEMBER.until())).limit(made).toList()));
  }

  @Test
  void changesWithinATicketsTermCountOnce() {
    var share = new TicketShare(Money.euro("13.50"), Optional.of(10), NOVEMBER, false);
    var first = Instant.parse("2026-11-10T08:00:00Z");
    var second = Instant.parse("2026-11-11T08:00:00Z");
    assertEquals(
        Money.euro("2.70"),
        share.in(NOVEMBER, List.of(trip(first), trip(first), trip(first), trip(second))));
  }

  private static Span span(String from, String until) {
    return new Span(Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
  }

  private static Trip trip(Instant validUntil) {
    return new Trip(
        validUntil.minusSeconds(60),
        "1",
        null,
        null,
        TripRule.TICKET,
        Money.ZERO,
        Money.ZERO,
        null,
        UUID.randomUUID(),
        validUntil,
        "1",
        null);
  }
}
