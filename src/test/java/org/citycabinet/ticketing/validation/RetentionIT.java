package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.quarantine.CaseKind;
import org.citycabinet.ticketing.quarantine.CaseState;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** Old trips are forgotten when the terms say so. */
class RetentionIT extends InContainer {
  @Inject Retention retention;
  @Inject TapCases cases;
  @Inject Media media;
  @Inject Operators operators;
  @Inject Clock clock;

  @Inject Database database;

  @Test
  @Requirement("RIG-78")
  void tripsOnCodeTicketsAreKeptFourMonthsAndThoseOnCardsSix() {
    var app = issue("riga", MediumKind.APP);
    var card = issue("riga", MediumKind.CARD);
    for (var medium : List.of(app, card)) {
      List.of(3, 5, 7).forEach(months -> tapped(medium, monthsAgo(months)));
    }
    forget("riga");
    assertEquals(List.of(monthsAgo(3)), taps(app));
    assertEquals(List.of(monthsAgo(5), monthsAgo(3)), taps(card));
  }

  @Test
  void theDayOfTheEndIsStillKept() {
    var app = issue("riga", MediumKind.APP);
    tapped(app, monthsAgo(4).plusSeconds(3600));
    tapped(app, monthsAgo(4).minusSeconds(3600));
    forget("riga");
    assertEquals(List.of(monthsAgo(4).plusSeconds(3600)), taps(app));
  }

  /** What waited is forgotten when no trip of its time is kept any more. */
  @Test
  void aTapThatNobodyDecidedOnIsForgottenToo() {
    var old = waits(monthsAgo(7));
    var young = waits(monthsAgo(5));
    forget("riga");
    assertTrue(waiting("riga").contains(young));
    assertFalse(waiting("riga").contains(old));
  }

  /** Unknown cards with the numbers that were typed, and drivers' turns. */
  @Test
  @Requirement("RIG-78")
  void tapsOfNoMediumAreForgottenWhenNoTripOfTheirTimeIsKept() {
    var device = UUID.randomUUID();
    List.of(3, 5, 7)
        .forEach(months -> tapped("riga", device, null, "DIRECTION_CHANGE", monthsAgo(months)));
    forget("riga");
    assertEquals(List.of(monthsAgo(5), monthsAgo(3)), taps("device_id", device));
  }

  private String waits(Instant since) {
    var mark = UUID.randomUUID().toString();
    cases.keep(
        List.of(
            new TapCase(
                null,
                "riga",
                UUID.randomUUID(),
                1L,
                CaseKind.CLOCK_AHEAD,
                "",
                "{}",
                mark,
                null,
                since,
                null)));
    return mark;
  }

  private List<String> waiting(String operator) {
    return cases.list(operator, CaseState.OPEN, 0, 10_000).stream().map(TapCase::mark).toList();
  }

  @Test
  void whoseTermsNameNoTimeForgetsNothing() {
    assertTrue(retention.isFor(operators.operator("riga")));
    assertFalse(retention.isFor(operators.operator("siauliai")));
  }

  private void forget(String operator) {
    Nightly.drain(retention, operators.operator(operator), LocalDate.now(clock));
  }

  private Instant monthsAgo(int months) {
    var zone = operators.operator("riga").zone();
    var noon = clock.instant().atZone(zone).minusMonths(months);
    return noon.withNano(0).toInstant();
  }

  private Medium issue(String operator, MediumKind kind) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("R1" + random);
    return media.issue(new Issue(operator, number, kind, null, null, null, null));
  }

  private List<Instant> taps(Medium medium) {
    return taps("medium", medium.id());
  }

  private List<Instant> taps(String column, UUID of) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select tapped_at from tap where " + column + " = ? order by tapped_at",
          row -> Sql.instant(row, "tapped_at"),
          of);
    }
  }

  private void tapped(Medium medium, Instant at) {
    tapped(medium.operator(), UUID.randomUUID(), medium.id(), "TAP", at);
  }

  private void tapped(String operator, UUID device, UUID medium, String type, Instant at) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into tap (id, operator, device_id, local_event_id, device_seq, sha256, tapped_at,"
              + " received_at, event_type, medium, vehicle_id, operating_day, credit_used,"
              + " companions, result, decision)"
              + " values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, '1', ?, false, 0, 'ACCEPTED',"
              + " 'ACCEPTED')",
          UUID.randomUUID(),
          operator,
          device,
          at.toString(),
          at.getEpochSecond(),
          at,
          at,
          type,
          medium,
          at.toString().substring(0, 10));
    }
  }
}
