package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.purchase.Offer;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** What a clerk sees of a medium and of the shelf, in words. */
@ApplicationScoped
@Transactional
class CounterViews {
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Concessions concessions;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject PublishedTerms terms;
  @Inject CounterNames names;

  /**
   * What is on a medium.
   *
   * @param concessions what its person is entitled to today
   * @param tickets what can be travelled with, now or later
   * @param balance its stored value
   * @param debt what it owes beside that
   */
  public record Carried(
      List<String> concessions, List<Carried.Held> tickets, Money balance, Money debt) {

    /**
     * A ticket on it.
     *
     * @param name of the product
     * @param code that people read out
     * @param left how many trips are left, or until when it is valid
     */
    public record Held(String name, String code, String left) {}
  }

  /**
   * A product on the shelf.
   *
   * @param product its code
   * @param name its name
   * @param price what one costs
   * @param term when it would be valid
   * @param against why it cannot be sold; empty where it can
   * @param clause of the terms that stands against it; empty where none
   */
  public record OnShelf(
      String product, String name, Money price, String term, String against, String clause) {}

  /** What is on a medium. */
  Carried on(Medium medium) {
    var scheme = operators.scheme(medium.operator(), clock.instant());
    var zone = scheme.operator().zone();
    return new Carried(
        entitled(scheme, medium),
        tickets.openOn(medium.id()).stream().map(ticket -> held(ticket, zone)).toList(),
        wallets.balance(medium),
        wallets.debt(medium));
  }

  private List<String> entitled(Scheme scheme, Medium medium) {
    var today = LocalDate.ofInstant(clock.instant(), scheme.operator().zone());
    var held = concessions.on(medium.id(), today);
    return scheme.terms(CATEGORIES).of(held).stream().map(each -> each.name(language())).toList();
  }

  private Carried.Held held(Ticket ticket, ZoneId zone) {
    var name = names.product(ticket.edition(), ticket.product(), language());
    return new Carried.Held(name, ticket.code(), left(ticket, zone));
  }

  private String left(Ticket ticket, ZoneId zone) {
    return ticket
        .trips()
        .map(all -> text("ticket.trips-left", ticket.tripsLeft().orElse(0), all))
        .or(() -> ticket.validUntil().map(until -> text("ticket.until", last(until, zone))))
        .orElseGet(() -> text("ticket.starts-with-trip"));
  }

  /** A product as it stands on the shelf. */
  OnShelf view(Offer offer) {
    var quote = offer.quote();
    var zone = operators.operator(me.operator()).zone();
    return new OnShelf(
        quote.product().code(),
        quote.product().name(language()),
        quote.unitPrice(),
        offer.term().map(span -> term(span, zone)).orElseGet(() -> text("ticket.starts-with-trip")),
        offer.against().map(this::words).orElse(""),
        offer.against().flatMap(Refused::clause).orElse(""));
  }

  private String term(Span span, ZoneId zone) {
    var from = Formats.date(language(), LocalDate.ofInstant(span.from(), zone));
    return text("ticket.from-to", from, last(span.until(), zone));
  }

  private String last(Instant until, ZoneId zone) {
    return Formats.date(language(), LocalDate.ofInstant(until.minusNanos(1), zone));
  }

  /** What a traveller has to know of tickets on such a medium, told before they pay. */
  List<String> told(Medium medium) {
    return terms.told(medium.operator(), medium.kind(), language());
  }

  private String words(Refused refused) {
    return Messages.text(language(), refused.key(), refused.arguments().toArray());
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language(), key, arguments);
  }

  private Locale language() {
    return me.locale();
  }
}
