package org.citycabinet.ticketing.purchase;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Paying for what the check page shows: with a saved card, or at the gateway. */
class CheckoutsIT extends InContainer {
  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Receipts receipts;
  @Inject Media media;

  private final Bank bank = new Bank();

  @Test
  @Requirement("RIG-A4")
  void aCardKeptWhilePayingPaysTheNextPurchaseWithoutTheGatewaysPage() throws Exception {
    as("uldis");
    pay(new Means(Optional.empty(), true));
    assertEquals(1, checkouts.savedCards().size());
    var again = hold();
    var saved = checkouts.savedCards().get(0).getId();
    var next = checkouts.pay(again.id(), true, new Means(Optional.of(saved), false));
    assertTrue(next.endsWith("/travel/purchase?id=" + again.id()), next);
    assertEquals(PurchaseState.PAID, purchases.mine(again.id()).state());
  }

  @Test
  @Requirement("RIG-A4")
  void theSameCardKeptAgainTakesThePlaceOfTheOneKeptBefore() throws Exception {
    as("viktors");
    pay(new Means(Optional.empty(), true));
    var first = checkouts.savedCards().get(0).getId();
    pay(new Means(Optional.empty(), true));
    assertEquals(1, checkouts.savedCards().size());
    assertNotEquals(first, checkouts.savedCards().get(0).getId());
  }

  @Test
  @Requirement("RIG-A4")
  void anothersSavedCardPaysNothing() throws Exception {
    as("zane");
    pay(new Means(Optional.empty(), true));
    var hers = checkouts.savedCards().get(0).getId();
    as("ilze");
    var held = hold();
    var means = new Means(Optional.of(hers), false);
    assertEquals(
        "payment.card.missing",
        assertThrows(Refused.class, () -> checkouts.pay(held.id(), true, means)).key());
    assertFalse(purchases.mine(held.id()).isConfirmed());
  }

  @Test
  @Requirement("RIG-45")
  void theReceiptNamesTheCardThatTookThePlaceOfTheOneChosen() throws Exception {
    as("anna");
    var held = hold();
    var next = aCard();
    media.replace(held.lines().get(0).medium(), next.id());
    pay(held, new Means(Optional.empty(), false));
    var line = receipts.lines(purchases.mine(held.id()), Locale.ENGLISH).get(0);
    assertEquals(next.number().shown(), line.number());
    assertEquals(1, line.codes().size());
  }

  private void pay(Means means) throws Exception {
    pay(hold(), means);
  }

  private void pay(Purchase held, Means means) throws Exception {
    bank.press("pay", checkouts.pay(held.id(), true, means));
    await(() -> purchases.mine(held.id()).state() == PurchaseState.PAID);
  }

  private Purchase hold() {
    var choice = new Choice("riga", aCard().number(), "MIN_90", 1);
    return purchases.hold(choice, UUID.randomUUID());
  }

  private Medium aCard() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(
        new Issue("riga", MediumNumber.of("T1" + digits), MediumKind.CARD, null, null, null, null));
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }
}
