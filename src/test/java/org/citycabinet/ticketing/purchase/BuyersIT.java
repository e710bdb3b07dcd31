package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.citycabinet.InContainer;
import org.citycabinet.database.Retried;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many whose payments for one card come in at the same moment, each of them told twice. */
@Tag("faults")
class BuyersIT extends InContainer {
  private static final int BUYERS = 200;

  /** As many as the server does at once. */
  private static final int WAVE = 100;

  /** Tells of a payment as those do who hear of it: again where others were quicker. */
  @ApplicationScoped
  @Transactional
  @Retried
  static class Teller {
    @Inject Settlements settlements;

    void tell(PaymentSettled event) {
      settlements.settle(event);
    }
  }

  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Teller teller;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Ledger ledger;
  @Resource ManagedExecutorService executor;

  @Test
  void eachGetsOneTicketAndNobodyNone() throws Exception {
    var id = Ids.demo("account:inese");
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, "inese", Set.of("RESIDENT"), null));
    var card = aCard();
    var held = Stream.generate(() -> paid(card)).limit(BUYERS).toList();
    List<Callable<Object>> told = new ArrayList<>();
    held.forEach(purchase -> told.addAll(List.of(settling(purchase), settling(purchase))));
    for (int first = 0; first < told.size(); first += WAVE) {
      for (var one : executor.invokeAll(told.subList(first, first + WAVE))) {
        one.get();
      }
    }
    assertEquals(BUYERS, tickets.on(card.id()).size());
    for (var purchase : held) {
      assertEquals(PurchaseState.PAID, purchases.mine(purchase.id()).state());
      var pending = LedgerAccount.pending(purchase.operator(), purchase.id());
      assertEquals(Money.ZERO, ledger.balance(pending));
    }
  }

  private Callable<Object> settling(Purchase purchase) {
    var event =
        new PaymentSettled(purchase.id(), purchase.operator(), purchase.total(), PaymentState.PAID);
    return () -> {
      teller.tell(event);
      return purchase.id();
    };
  }

  /** A purchase whose money has come. */
  private Purchase paid(Medium card) {
    var wish = Wish.tickets(card.id(), "MIN_90", 1);
    var purchase = purchases.hold(List.of(wish), UUID.randomUUID());
    purchases.confirm(purchase.id(), true);
    ledger.book(
        Booking.of("payment.captured:" + purchase.id(), "payment.captured")
            .move(
                purchase.total(),
                LedgerAccount.gateway(purchase.operator()),
                LedgerAccount.pending(purchase.operator(), purchase.id())));
    return purchase;
  }

  private Medium aCard() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(
        new Issue("riga", MediumNumber.of("T1" + digits), MediumKind.CARD, null, null, null, null));
  }
}
