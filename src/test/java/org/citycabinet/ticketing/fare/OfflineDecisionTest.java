package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds where an operator states nothing, and in which order things are looked at. */
class OfflineDecisionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Rating RATING = new Rating(new Transfer(Duration.ZERO), Ride.WITHOUT_TURNS);

  private static Mark mark(int id, Instant at) {
    return new Mark(new UUID(0, id), at, "101", null, 90, 0, null, null);
  }

  private static OfflineVerdict decide(
      ListAge age, boolean listed, Instant deniedAt, List<Mark> marks, int trips) {
    var facts =
        new OfflineCase(
            MediumKind.PERSONALISED_CARD,
            listed,
            Optional.ofNullable(deniedAt),
            Optional.empty(),
            Optional.of(Money.ofCents(500)),
            trips,
            marks,
            mark(9, NOW));
    var rule = OfflineRule.first(OfflineRule.STANDARD, age, MediumKind.PERSONALISED_CARD);
    return OfflineDecision.decide(rule, RATING, facts).verdict();
  }

  @ParameterizedTest
  @CsvSource({"CURRENT, PAID", "DUE, PAID", "EXPIRED, NOT_ALLOWED", "NONE, NOT_ALLOWED"})
  void withoutTermsOfTheOperatorAValidListIsNeeded(ListAge age, OfflineVerdict verdict) {
    assertEquals(verdict, decide(age, false, null, List.of(), 0));
  }

  @Test
  void aBlockComesBeforeEverything() {
    var registered = List.of(mark(1, NOW.minusSeconds(60)));
    assertEquals(OfflineVerdict.BLOCKED, decide(ListAge.CURRENT, true, NOW, registered, 0));
    assertEquals(
        OfflineVerdict.DENIED, decide(ListAge.CURRENT, false, NOW.minusSeconds(60), registered, 0));
    assertEquals(OfflineVerdict.REPEAT, decide(ListAge.NONE, false, null, registered, 99));
  }

  @Test
  void onlySoManyTripsAreLetOn() {
    assertEquals(OfflineVerdict.PAID, decide(ListAge.CURRENT, false, null, List.of(), 3));
    assertEquals(OfflineVerdict.TOO_OFTEN, decide(ListAge.CURRENT, false, null, List.of(), 4));
  }

  @ParameterizedTest
  @CsvSource({"0, CURRENT", "59, CURRENT", "60, DUE", "119, DUE", "120, EXPIRED"})
  void aListGrowsOld(long seconds, ListAge age) {
    assertEquals(
        age, ListAge.of(NOW.plusSeconds(60), NOW.plusSeconds(120), NOW.plusSeconds(seconds)));
    assertTrue(age.isDegraded() || age == ListAge.CURRENT);
    assertFalse(ListAge.CURRENT.isDegraded());
  }
}
