package org.citycabinet.ticketing.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** An amendment is edited by one, put in force by another, and taken back by two. */
class AmendmentsIT extends EditionsInContainer {
  private static final String WHY = "Cenas padome vēl nav apstiprinājusi.";

  @Inject Offers offers;

  @Test
  @Requirement({"RIG-76", "RIG-81"})
  void theShopSellsByAnAmendmentFromItsDayOn() throws Exception {
    var old = operators.scheme(BUS, clock.instant());
    admin(BUS);
    var id = draft(BUS);
    upload(id, "products", products(old).replace(",26.00,", ",28.50,"));
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.approve(id, seen(id));
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
    decisions.propose(id, seen(id));
    assertEquals("platform.four-eyes.same", refused(() -> decisions.approve(id, seen(id))).key());
    assertEquals(
        "platform.four-eyes.same", refused(() -> decisions.decline(id, seen(id), WHY)).key());
    assertFalse(desk.isToDecide(desk.one(id)));
    deputy(BUS);
    assertTrue(desk.isToDecide(desk.one(id)));
    assertEquals(
        Optional.of("reason"), refused(() -> decisions.decline(id, seen(id), "Nē.")).field());
    decisions.decline(id, seen(id), WHY);
    assertEquals(AmendmentState.DECLINED, desk.one(id).state());
    assertEquals(WHY, desk.one(id).note());
    assertEquals(
        "platform.four-eyes.decided", refused(() -> decisions.approve(id, seen(id))).key());
    assertTrue(desk.one(id).edition().isEmpty());
    desk.discard(id);
    assertEquals(Refused.Kind.MISSING, refused(() -> desk.one(id)).kind());
  }

  @Test
  void aWithdrawalTakesTwoAndIsKeptOutByOne() {
    admin(BUS);
    var id = changed();
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.approve(id, seen(id));
    try {
      assertEquals(
          Optional.of("reason"),
          refused(() -> decisions.proposeWithdrawal(id, seen(id), "")).field());
      decisions.proposeWithdrawal(id, seen(id), WHY);
      assertEquals(
          "platform.four-eyes.same", refused(() -> decisions.withdraw(id, seen(id))).key());
      admin(BUS);
      decisions.keep(id, seen(id));
      assertEquals(AmendmentState.APPROVED, desk.one(id).state());
    } finally {
      withdraw(id);
    }
    assertEquals(AmendmentState.WITHDRAWN, desk.one(id).state());
    assertEquals(
        "platform.four-eyes.decided", refused(() -> decisions.withdraw(id, seen(id))).key());
  }

  @Test
  void whatIsInForceCannotBeWithdrawn() throws Exception {
    admin(BUS);
    var id = changed();
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.approve(id, seen(id));
    decisions.proposeWithdrawal(id, seen(id), WHY);
    try {
      daysOn(2);
      admin(BUS);
      assertEquals("operator.edition.begun", refused(() -> decisions.withdraw(id, seen(id))).key());
      assertFalse(desk.isToCome(desk.one(id)));
    } finally {
      putTheClockBack();
      admin(BUS);
      decisions.withdraw(id, seen(id));
    }
  }

  @Test
  void twoForOneDayAreNotPutInForce() {
    admin(BUS);
    var first = changed();
    var second = changed();
    decisions.propose(first, seen(first));
    decisions.propose(second, seen(second));
    deputy(BUS);
    decisions.approve(first, seen(first));
    try {
      assertEquals(
          "operator.edition.day", refused(() -> decisions.approve(second, seen(second))).key());
      assertEquals(AmendmentState.PROPOSED, desk.one(second).state());
      assertTrue(desk.newer(desk.one(second)).isPresent());
      decisions.decline(second, seen(second), WHY);
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
            () -> decisions.propose(id, 0),
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
            () -> desk.preview(id, PreviewPeriod.LAST_MONTH),
            () -> decisions.propose(id, 0))) {
      assertEquals(Refused.Kind.FORBIDDEN, refused(deed).kind());
    }
    admin(BUS);
    desk.discard(id);
  }

  private static String products(Scheme scheme) {
    return scheme.texts().get("products");
  }

  private SaleQuote month() {
    return offers.all(BUS, Channel.WEB, clock.instant()).stream()
        .filter(quote -> quote.product().code().equals("MONTH"))
        .findFirst()
        .orElseThrow();
  }

  private void withdraw(UUID id) {
    admin(BUS);
    decisions.proposeWithdrawal(id, seen(id), WHY);
    deputy(BUS);
    decisions.withdraw(id, seen(id));
  }
}
