package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** A change of tariff with a transition, stated by a table. */
class TransitionTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Riga");
  private static final String HEAD = "clause,products,bought_before,ends_on,requirement\n";
  private static final LocalDate END = LocalDate.of(2027, 3, 31);

  @Test
  @Requirement({"RIG-74.3", "RIG-76"})
  void whatWasBoughtBeforeIsPaidBackInFullUntilTheLastDay() {
    assertEquals(Optional.of(END), open("2026-12-31T23:59", "2027-03-31T23:59"));
    assertEquals(Optional.empty(), open("2026-12-31T23:59", "2027-04-01T00:00"));
    assertEquals(Optional.empty(), open("2027-01-01T00:00", "2027-01-02T00:00"));
    assertEquals(100, percent(Optional.of(END)));
    assertEquals(90, percent(Optional.empty()));
  }

  @Test
  void anotherTicketIsNotInIt() {
    var terms = terms("76,SEASON,2027-01-01,2027-03-31,RIG-76\n");
    var bought = at("2026-12-01T00:00");
    var now = at("2027-02-01T00:00");
    assertTrue(Transition.open(terms, "SEASON", bought, now).isPresent());
    assertTrue(Transition.open(terms, "MONTH", bought, now).isEmpty());
    assertTrue(
        Transition.open(BuiltIn.scheme(BuiltIn.folder("riga")), "MONTH", bought, now).isEmpty());
  }

  @Test
  void aTransitionThatEndsBeforeItBeginsIsRefused() {
    var terms = terms("76,,2027-01-01,2026-12-31,RIG-76\n");
    var refused = assertThrows(BrokenTerms.class, () -> Transition.in(terms));
    assertEquals("ends_on", refused.column());
    assertEquals(2, refused.line());
  }

  private static Optional<LocalDate> open(String bought, String now) {
    return Transition.open(
        terms("76,,2027-01-01,2027-03-31,RIG-76\n"), "MONTH", at(bought), at(now));
  }

  /** By the terms that the ticket was bought under. */
  private static int percent(Optional<LocalDate> transition) {
    var bought = at("2026-12-01T12:00");
    var wish =
        new RefundRequest(
            "MONTH",
            MediumKind.CARD,
            Money.euro("30.00"),
            bought,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at("2027-02-01T12:00"),
            transition.isPresent() ? RefundReason.TARIFF_CHANGED : RefundReason.UNWANTED,
            transition,
            Optional.of(false));
    return new RefundTerms(BuiltIn.scheme(BuiltIn.folder("riga"))).quote(wish).percent();
  }

  private static Scheme terms(String rows) {
    return BuiltIn.scheme(BuiltIn.with(BuiltIn.folder("riga"), "transition", HEAD + rows));
  }

  private static Instant at(String time) {
    return java.time.LocalDateTime.parse(time).atZone(ZONE).toInstant();
  }
}
