package org.citycabinet.ticketing.annulment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.language.Formats;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.mail.Letter;
import org.citycabinet.payment.Payments;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.Receipts;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Money;

/** What becomes of a purchase that is taken back. */
@ApplicationScoped
@Transactional
public class Annulments {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Tickets tickets;
  @Inject Loads loads;
  @Inject Ledger ledger;
  @Inject Payments payments;
  @Inject Receipts receipts;

  /** The latest word on taking a purchase back; empty where nobody ever proposed it. */
  public Optional<Annulment> of(UUID purchase) {
    return entities
        .createQuery(
            "select a from Annulment a where a.purchase.id = :purchase"
                + " order by a.eyes.proposedAt desc",
            Annulment.class)
        .setParameter("purchase", purchase)
        .getResultStream()
        .findFirst();
  }

  /** Annuls what is left of it, sends the money back where that is wanted, and tells the buyer. */
  void annul(Annulment annulment, UUID account, String clause) {
    var purchase = annulment.purchase();
    List<Ticket> left =
        tickets.of(purchase.id()).stream()
            .map(ticket -> tickets.lock(ticket.id()))
            .filter(ticket -> ticket.annulledAt().isEmpty())
            .toList();
    left.forEach(ticket -> loads.withdrawTicket(ticket.id()));
    left.forEach(ticket -> ticket.annul(clock.instant()));
    annulment.agree(account, amount(annulment, left), clock.instant());
    pay(annulment);
    tell(annulment, clause);
  }

  /**
   * Tickets that were refunded before are paid back; the commission goes with the whole. Stored
   * value of the same purchase is no ticket and stays with its card.
   */
  private static Money amount(Annulment annulment, List<Ticket> left) {
    var purchase = annulment.purchase();
    if (!annulment.isMoneyBack()) {
      return Money.ZERO;
    }
    var price = left.stream().map(Ticket::price).reduce(Money.ZERO, Money::plus);
    int bought =
        purchase.lines().stream().filter(l -> !l.isTopUp()).mapToInt(l -> l.quantity()).sum();
    return left.size() == bought ? price.plus(purchase.commission()) : price;
  }

  private void pay(Annulment annulment) {
    var purchase = annulment.purchase();
    var amount = annulment.returned();
    if (amount.isZero()) {
      return;
    }
    String key = "purchase.annulled:" + annulment.id();
    var operator = purchase.operator();
    var pending = LedgerAccount.pending(operator, purchase.id());
    var commission = amount.minus(priceIn(amount, purchase));
    ledger.book(
        Booking.of(key, "purchase.annulled")
            .move(amount.minus(commission), LedgerAccount.revenue(operator), pending)
            .move(commission, LedgerAccount.commission(operator), pending));
    payments.refund(purchase.id(), amount, key);
  }

  private static Money priceIn(Money amount, Purchase purchase) {
    return amount.compareTo(purchase.ticketPrice()) > 0 ? purchase.ticketPrice() : amount;
  }

  private void tell(Annulment annulment, String clause) {
    var purchase = annulment.purchase();
    var locale = receipts.language(purchase);
    var letter =
        Letter.of(locale, "annulment.mail.subject", purchase.reference())
            .say("annulment.mail.text", purchase.reference(), clause)
            .quote(annulment.reason());
    if (!annulment.returned().isZero()) {
      letter.say("annulment.mail.money", Formats.money(locale, annulment.returned()));
    }
    receipts.write(
        purchase,
        letter
            .say("annulment.mail.wrong")
            .button("annulment.mail.show", receipts.address(purchase)));
  }
}
