package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Secrets;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * What people buy who have no account, by a card's number alone (VEN-13), where the operator's
 * table of sales says so: at full price only. What is on a card, whose it is, and whether there is
 * one with that number, is told to nobody: all that stands against a sale for a number gets one
 * answer.
 */
@ApplicationScoped
@Transactional
public class VisitorSales {
  private static final String PURPOSE = "visitor-purchase";
  private static final int ID_LENGTH = 36;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Offers offers;
  @Inject Media media;
  @Inject Sales sales;
  @Inject Settlements settlements;
  @Inject Secrets secrets;
  @Inject Audit audit;

  /** What an operator sells so, with what stands against it now; nothing where it does not. */
  public List<Offer> offers(String operator) {
    var now = clock.instant();
    return offers.all(operator, Channel.WEB, now).stream()
        .filter(VisitorSales::isOffered)
        .map(quote -> new Offer(quote, term(operator, quote, now), SaleRule.closed(quote)))
        .toList();
  }

  private Optional<Span> term(String operator, SaleQuote quote, Instant now) {
    return offers
        .terms(operator, now)
        .validity(quote.product(), MediumKind.CARD, now, Optional.empty())
        .term();
  }

  private static boolean isOffered(SaleQuote quote) {
    return quote.visitors() && quote.product().concession().isEmpty();
  }

  /**
   * Holds what was chosen (VEN-19).
   *
   * @param key the form's own key: sending the form twice holds once
   * @throws Refused where it is not sold now, or the key was used for something else; at the field
   *     {@code number}, in the same words whatever it is, where it is not sold for that card
   */
  @Retried
  public Purchase hold(Choice choice, Visitor visitor, UUID key) {
    mustBeSold(choice);
    var medium = media.lock(choice.operator(), choice.number()).orElseThrow(VisitorSales::notFor);
    var sent = entities.find(Purchase.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (sent == null) {
      return begin(choice, medium, visitor, key);
    }
    var wish = Wish.tickets(medium.id(), choice.product(), choice.quantity());
    return same(sent, wish, visitor);
  }

  private static Purchase same(Purchase purchase, Wish wish, Visitor visitor) {
    if (!purchase.isFor(List.of(wish)) || !purchase.isOf(visitor)) {
      throw Refused.rule("purchase.key.used");
    }
    return purchase;
  }

  private void mustBeSold(Choice choice) {
    var offer =
        offers(choice.operator()).stream()
            .filter(each -> each.quote().product().code().equals(choice.product()))
            .findFirst()
            .orElseThrow(() -> Refused.field("product", "purchase.gone"));
    offer
        .against()
        .or(() -> SaleRule.several(offer.term(), offer.quote().product(), choice.quantity()))
        .ifPresent(
            why -> {
              throw why;
            });
  }

  private Purchase begin(Choice choice, Medium medium, Visitor visitor, UUID key) {
    var asked = Sales.Asked.alone(choice.product(), choice.quantity());
    var sale = sales.facts(Channel.WEB, medium, asked);
    if (sale.category().isPresent() || SaleRule.firstAgainst(sale).isPresent()) {
      throw notFor();
    }
    var operator = medium.operator();
    var order = new Order(operator, sales.edition(operator), List.of(sales.line(sale)));
    var purchase = new Purchase(key, visitor, order).hold(clock.instant(), sale.quote().hold());
    entities.persist(purchase);
    note("purchase.visitor", purchase);
    return purchase;
  }

  private static Refused notFor() {
    return Refused.field("number", "purchase.visitor.not-for-number");
  }

  private void note(String action, Purchase purchase) {
    var deed = new Audit.Deed(action, "purchase", purchase.id().toString(), null, "");
    audit.record(purchase.operator(), deed);
  }

  /**
   * The buyer confirms and accepts the terms.
   *
   * @throws Refused where there is no such purchase, the terms are not accepted, the hold is over,
   *     or it is decided already; as {@link #hold} does where it is not sold for that card any more
   */
  @Retried
  public Purchase confirm(String key, boolean termsAccepted) {
    var purchase = lock(key);
    if (settlements.against(purchase).isPresent()) {
      throw notFor();
    }
    return settlements.confirm(purchase, termsAccepted);
  }

  /**
   * The buyer takes it back before confirming.
   *
   * @throws Refused where there is no such purchase, or it is confirmed or decided already
   */
  @Retried
  public void cancel(String key) {
    lock(key).cancel(clock.instant());
  }

  private Purchase lock(String key) {
    var purchase = find(key);
    entities.lock(purchase, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(purchase);
    return purchase;
  }

  /**
   * The purchase of a link.
   *
   * @throws Refused as missing, where the key is none of ours, or the visitor is forgotten
   */
  public Purchase find(String key) {
    return Optional.ofNullable(key)
        .filter(this::isOurs)
        .map(ours -> entities.find(Purchase.class, UUID.fromString(ours.substring(0, ID_LENGTH))))
        .filter(purchase -> purchase.visitor().isPresent())
        .orElseThrow(() -> Refused.missing("purchase.missing"));
  }

  /** What a link to a visitor's purchase ends with; only this installation can make it. */
  public String key(UUID purchase) {
    return purchase + secrets.sign(PURPOSE, purchase.toString());
  }

  private boolean isOurs(String key) {
    return key.length() > ID_LENGTH
        && Secrets.same(
            key.substring(ID_LENGTH), secrets.sign(PURPOSE, key.substring(0, ID_LENGTH)));
  }
}
