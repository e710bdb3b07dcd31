package org.citycabinet.ticketing.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.refund.RefundReason;
import org.citycabinet.ticketing.refund.RefundRequest;
import org.citycabinet.ticketing.refund.RefundTerms;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** An amendment is edited by one, put in force by another, and taken back by two. */
class AmendmentsIT extends EditionsInContainer {
  private static final String WHY = "Cenas padome vēl nav apstiprinājusi.";

  @Inject Tickets tickets;
  @Inject Media media;
  @Inject Offers offers;

  @Test
  @Requirement({"RIG-76", "RIG-81"})
  void whatIsBoughtKeepsItsTermsWhenAnAmendmentComesIntoForce() throws Exception {
    var old = operators.scheme(BUS, clock.instant());
    var ticket = ticket(old);
    admin(BUS);
    var id = draft(BUS);
    upload(id, "products", products(old).replace(",26.00,", ",28.50,"));
    desk.upload(id, "refund.csv", refundsOfHalf(old).getBytes(UTF_8));
    decisions.propose(id);
    deputy(BUS);
    decisions.approve(id);
    var day = desk.one(id).inForceOn();
    try {
      assertEquals(day, operators.published(BUS).get(0).inForceOn());
      assertEquals(Money.euro("26.00"), month().price());
      assertEquals(old.edition(), operators.scheme(BUS, clock.instant()).edition());
      daysOn(2);
      assertEquals(Money.euro("28.50"), month().price());
      var now = operators.scheme(BUS, clock.instant());
      assertEquals(day, now.inForceOn());
      assertEquals(desk.one(id).edition(), Optional.of(now.edition()));
      var kept = operators.scheme(tickets.on(ticket.medium()).get(0).edition());
      assertEquals(old.edition(), kept.edition());
      assertEquals(0, percent(kept, ticket));
      assertEquals(50, percent(now, ticket(now)));
    } finally {
      putTheClockBack();
      withdraw(id);
    }
    assertEquals(old.edition(), operators.scheme(BUS, at(day)).edition());
  }

  @Test
  @Requirement("RIG-76")
  void whoProposesDoesNotDecide() {
    admin(BUS);
    var id = changed();
    decisions.propose(id);
    assertEquals("platform.four-eyes.same", refused(() -> decisions.approve(id)).key());
    assertEquals("platform.four-eyes.same", refused(() -> decisions.decline(id, WHY)).key());
    assertFalse(desk.isToDecide(desk.one(id)));
    deputy(BUS);
    assertTrue(desk.isToDecide(desk.one(id)));
    assertEquals(Optional.of("reason"), refused(() -> decisions.decline(id, "Nē.")).field());
    decisions.decline(id, WHY);
    assertEquals(AmendmentState.DECLINED, desk.one(id).state());
    assertEquals(WHY, desk.one(id).note());
    assertEquals("platform.four-eyes.decided", refused(() -> decisions.approve(id)).key());
    assertTrue(desk.one(id).edition().isEmpty());
    desk.discard(id);
    assertEquals(Refused.Kind.MISSING, refused(() -> desk.one(id)).kind());
  }

  @Test
  void aWithdrawalTakesTwoAndIsKeptOutByOne() {
    admin(BUS);
    var id = changed();
    decisions.propose(id);
    deputy(BUS);
    decisions.approve(id);
    try {
      assertEquals(
          Optional.of("reason"), refused(() -> decisions.proposeWithdrawal(id, "")).field());
      decisions.proposeWithdrawal(id, WHY);
      assertEquals("platform.four-eyes.same", refused(() -> decisions.withdraw(id)).key());
      admin(BUS);
      decisions.keep(id);
      assertEquals(AmendmentState.APPROVED, desk.one(id).state());
    } finally {
      withdraw(id);
    }
    assertEquals(AmendmentState.WITHDRAWN, desk.one(id).state());
    assertEquals("platform.four-eyes.decided", refused(() -> decisions.withdraw(id)).key());
  }

  @Test
  void whatIsInForceCannotBeWithdrawn() throws Exception {
    admin(BUS);
    var id = changed();
    decisions.propose(id);
    deputy(BUS);
    decisions.approve(id);
    decisions.proposeWithdrawal(id, WHY);
    try {
      daysOn(2);
      admin(BUS);
      assertEquals("operator.edition.begun", refused(() -> decisions.withdraw(id)).key());
      assertFalse(desk.isToCome(desk.one(id)));
    } finally {
      putTheClockBack();
      admin(BUS);
      decisions.withdraw(id);
    }
  }

  @Test
  void twoForOneDayAreNotPutInForce() {
    admin(BUS);
    var first = changed();
    var second = changed();
    decisions.propose(first);
    decisions.propose(second);
    deputy(BUS);
    decisions.approve(first);
    try {
      assertEquals("operator.edition.day", refused(() -> decisions.approve(second)).key());
      assertEquals(AmendmentState.PROPOSED, desk.one(second).state());
      assertTrue(desk.newer(desk.one(second)).isPresent());
      decisions.decline(second, WHY);
    } finally {
      withdraw(first);
    }
    desk.discard(second);
  }

  @Test
  void aDayThatIsOverIsRefused() {
    admin(BUS);
    var base = editions.inForce();
    var free = desk.firstFreeDay();
    assertEquals(Optional.of("day"), refused(() -> desk.begin(base, free.minusDays(1))).field());
    assertEquals(Optional.of("base"), refused(() -> desk.begin(UUID.randomUUID(), free)).field());
    var id = draft(BUS);
    assertEquals(Optional.of("day"), refused(() -> desk.move(id, free.minusYears(1))).field());
    desk.move(id, free.plusDays(3));
    assertEquals(free.plusDays(3), desk.one(id).inForceOn());
    desk.discard(id);
  }

  @Test
  void otherOperatorsStaffFindNothingAndClerksOnlyLook() {
    admin(BUS);
    var id = changed();
    var inForce = editions.inForce();
    admin("ventspils");
    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.one(id),
            () -> desk.folder(id),
            () -> desk.upload(id, "sale.csv", new byte[] {1}),
            () -> desk.discard(id),
            () -> decisions.propose(id),
            () -> previews.one(id),
            () -> editions.folder(id),
            () -> editions.folder(inForce))) {
      assertEquals(Refused.Kind.MISSING, refused(deed).kind());
    }
    as(BUS + "-clerk", "CLERK", BUS);
    assertEquals(1, desk.differences(id).size());
    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.upload(id, "sale.csv", new byte[] {1}),
            () -> desk.discard(id),
            () -> previews.ask(desk.one(id), PreviewPeriod.LAST_MONTH),
            () -> decisions.propose(id))) {
      assertEquals(Refused.Kind.FORBIDDEN, refused(deed).kind());
    }
    admin(BUS);
    desk.discard(id);
  }

  private static String products(Scheme scheme) {
    return scheme.texts().get("products");
  }

  private static String refundsOfHalf(Scheme scheme) {
    return scheme
        .texts()
        .get("refund")
        .replaceFirst("\n", "\n9,,MONTH,UNUSED,,,,,,50,PRICE,NO,TERMS,our rule\n");
  }

  private SaleQuote month() {
    return offers.all(BUS, Channel.WEB, clock.instant()).stream()
        .filter(quote -> quote.product().code().equals("MONTH"))
        .findFirst()
        .orElseThrow();
  }

  private Ticket ticket(Scheme scheme) {
    var number =
        MediumNumber.of("A6" + UUID.randomUUID().toString().replace("-", "").substring(12));
    var medium = media.issue(Issue.anonymous(BUS, number, MediumKind.CARD, null));
    Instant bought = clock.instant().minus(Duration.ofHours(1));
    return tickets.load(
        new Sold(
            BUS,
            medium.id(),
            "MONTH",
            scheme.edition(),
            null,
            Money.euro("26.00"),
            bought,
            null,
            null,
            null,
            null));
  }

  private int percent(Scheme scheme, Ticket ticket) {
    var wish =
        new RefundRequest(
            ticket.product(),
            MediumKind.CARD,
            ticket.price(),
            ticket.boughtAt(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            RefundReason.UNWANTED,
            Optional.empty(),
            Optional.of(false));
    return new RefundTerms(scheme).quote(wish).percent();
  }

  private void withdraw(UUID id) {
    admin(BUS);
    decisions.proposeWithdrawal(id, WHY);
    deputy(BUS);
    decisions.withdraw(id);
  }
}
