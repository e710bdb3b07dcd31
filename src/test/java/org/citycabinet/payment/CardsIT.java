package org.citycabinet.payment;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class CardsIT extends InContainer {
  @Inject Payments payments;
  @Inject Settlements settlements;
  @Inject Cards cards;
  @Inject Klix gateway;
  @Inject SettledNotes notes;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @Inject @RealTime Clock clock;
  @PersistenceContext EntityManager entities;

  private final Bank bank = new Bank();
  private final UUID owner = UUID.randomUUID();

  @Test
  @Requirement("RIG-A4")
  void aCardThatThePayerWantsKeptPaysAgain() throws Exception {
    pay("pay&remember=on");
    var again = checkout(UUID.randomUUID());
    assertEquals(again.returnUrl(), payments.charge(again, saved().get(0)));
    assertEquals(PaymentState.PAID, payments.refresh(again.reference()));
    assertEquals(1, saved().size());
  }

  @Test
  void aCardIsKeptOnlyWhereThePayerWantsIt() throws Exception {
    pay("pay");
    assertEquals(List.of(), saved());
  }

  @Test
  @Requirement("RIG-A4")
  void aForgottenCardIsForgottenAtTheGatewayTooAndPaysNoMore() throws Exception {
    var checkoutUrl = pay("pay&remember=on");
    var card = saved().get(0);
    transaction.begin();
    cards.own(card.getId(), owner).forget(clock.instant());
    transaction.commit();
    assertThrows(Refused.class, () -> cards.own(card.getId(), owner));
    await(() -> saved().isEmpty());
    assertFalse(bank.purchase(checkoutUrl).getBoolean("is_recurring_token"));
    var next = checkout(UUID.randomUUID());
    var otherwise = payments.charge(next, card);
    assertEquals(payments.find(next.reference()).orElseThrow().getCheckoutUrl(), otherwise);
    assertEquals(PaymentState.HELD, payments.refresh(next.reference()));
  }

  @Test
  void nobodyUsesOrForgetsAnothersCard() throws Exception {
    pay("pay&remember=on");
    var id = saved().get(0).getId();
    var refused = assertThrows(Refused.class, () -> cards.own(id, UUID.randomUUID()));
    assertEquals(Refused.Kind.MISSING, refused.kind());
    assertThrows(RuntimeException.class, () -> cards.forget(id), "nobody is signed in");
    assertTrue(saved().stream().anyMatch(card -> card.getId().equals(id)));
  }

  private List<SavedCard> saved() {
    return entities
        .createQuery("select c from SavedCard c where c.owner = :owner", SavedCard.class)
        .setParameter("owner", owner)
        .getResultList();
  }

  /** Pays something; the address of its checkout. */
  private String pay(String button) throws Exception {
    var reference = UUID.randomUUID();
    var payment = settlements.open(checkout(reference), Optional.of(owner)).orElseThrow();
    var purchase = gateway.create(payment, Patience.ofJob(clock.instant()));
    settlements.opened(reference, purchase);
    bank.press(button, purchase.checkoutUrl());
    await(() -> notes.of(reference).equals(List.of(PaymentState.PAID)));
    return purchase.checkoutUrl();
  }

  private Checkout checkout(UUID reference) {
    return new Checkout(
        reference,
        "town",
        Money.euro("2.85"),
        "Biļete",
        "anna@paraugs.example",
        Locale.forLanguageTag("lv"),
        120,
        Bank.setting("CABINET_PUBLIC_URL"),
        false);
  }
}
