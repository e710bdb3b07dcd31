package org.citycabinet.ticketing.purchase;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
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
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** A gateway that takes calls and never answers: the purchase waits, and goes on by itself. */
class HangingGatewayIT extends InContainer {
  private static final String URL = "CABINET_GATEWAY_URL";
  private static final Means AT_THE_GATEWAY = new Means(Optional.empty(), false);
  private static final Means KEPT = new Means(Optional.empty(), true);

  /** What a page promises. */
  private static final Duration PROMISED = Duration.ofSeconds(10);

  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Media media;
  @Inject Tickets tickets;

  private final Bank bank = new Bank();

  @Test
  @Requirement({"VEN-19", "VEN-23"})
  void thePurchaseIsPendingAndIsPaidOnceTheGatewayAnswers() throws Exception {
    as("gatis");
    var held = hold();
    assertTrue(payWhileItHangs(held, AT_THE_GATEWAY).endsWith(page(held)));
    assertEquals(PurchaseState.HELD, checkouts.refresh(held.id()).state());
    assertTrue(purchases.mine(held.id()).isConfirmed());
    await(() -> checkouts.goOn(held.id()).isPresent());
    bank.press("pay", checkouts.goOn(held.id()).orElseThrow());
    await(() -> purchases.mine(held.id()).state() == PurchaseState.PAID);
    assertEquals(1, tickets.of(held.id()).size());
    assertTrue(checkouts.goOn(held.id()).isEmpty());
  }

  @Test
  @Requirement("RIG-A4")
  void aSavedCardOfWhichNothingIsKnownYetLeadsToTheWaitingPageToo() throws Exception {
    as("gatis");
    var kept = hold();
    bank.press("pay", checkouts.pay(kept.id(), true, KEPT));
    await(() -> purchases.mine(kept.id()).state() == PurchaseState.PAID);
    var card = new Means(Optional.of(checkouts.savedCards().get(0).getId()), false);
    var held = hold();
    var checkout = checkouts.pay(held.id(), true, AT_THE_GATEWAY);
    assertTrue(payWhileItHangs(held, card).endsWith(page(held)));
    assertEquals(PurchaseState.HELD, checkouts.refresh(held.id()).state());
    assertEquals(checkout, checkouts.goOn(held.id()).orElseThrow());
    assertTrue(checkouts.pay(held.id(), true, card).endsWith(page(held)));
    assertEquals(PurchaseState.PAID, checkouts.refresh(held.id()).state());
    assertEquals(1, tickets.of(held.id()).size());
  }

  private String payWhileItHangs(Purchase held, Means means) throws IOException {
    var url = System.getProperty(URL);
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.setProperty(URL, "http://127.0.0.1:" + deaf.getLocalPort() + "/api/v1/");
      var began = System.nanoTime();
      var next = checkouts.pay(held.id(), true, means);
      var took = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(took.compareTo(PROMISED) < 0, "answered after " + took);
      return next;
    } finally {
      System.setProperty(URL, url);
    }
  }

  private static String page(Purchase held) {
    return "/travel/purchase?id=" + held.id();
  }

  private Purchase hold() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var number = MediumNumber.of("T4" + digits);
    media.issue(new Issue("riga", number, MediumKind.CARD, null, null, null, null));
    return purchases.hold(new Choice("riga", number, "MIN_90", 1), UUID.randomUUID());
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }
}
