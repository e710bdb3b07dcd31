package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Categories;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.product.SaleRequest;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Channel;

/** Puts together what decides a sale, and loads what was sold. */
@ApplicationScoped
@Transactional
class Sales {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Offers offers;
  @Inject CategoryFamily categories;
  @Inject Concessions concessions;
  @Inject Tickets tickets;

  /**
   * What is asked about.
   *
   * @param product the code of the product
   * @param quantity how many
   * @param together how many of the kind there are in the whole order
   * @param beside the products in other lines of the order for the same medium
   */
  record Asked(String product, int quantity, int together, List<String> beside) {

    static Asked alone(String product, int quantity) {
      return new Asked(product, quantity, quantity, List.of());
    }
  }

  /** The facts of a sale on the web now. */
  Sale facts(Medium medium, String productCode, int quantity) {
    return facts(Channel.WEB, medium, Asked.alone(productCode, quantity));
  }

  /** The facts of a sale now. */
  Sale facts(Channel channel, Medium medium, Asked asked) {
    var terms = offers.terms(medium.operator(), clock.instant());
    return facts(terms, channel, medium, asked, tickets.openOn(medium.id()));
  }

  /** The facts of a line that is held, by the terms that it is sold under. */
  Sale facts(Purchase purchase, PurchaseLine line, Medium medium) {
    return facts(purchase, line, medium, tickets.openOn(medium.id()));
  }

  /**
   * The facts of a line that is paid: what others loaded until now is seen, though this transaction
   * began before. The caller has locked the medium.
   */
  Sale paidFacts(Purchase purchase, PurchaseLine line, Medium medium) {
    return facts(purchase, line, medium, tickets.lockOpenOn(medium.id()));
  }

  private Sale facts(Purchase purchase, PurchaseLine line, Medium medium, List<Ticket> held) {
    var terms = new TicketTerms(operators.scheme(purchase.edition()));
    var asked = Asked.alone(line.product().orElseThrow(), line.quantity());
    return facts(terms, Channel.WEB, medium, asked, held);
  }

  private Sale facts(
      TicketTerms terms, Channel channel, Medium medium, Asked asked, List<Ticket> held) {
    var now = clock.instant();
    var product = terms.catalogue().product(asked.product());
    var today = LocalDate.ofInstant(now, terms.scheme().operator().zone());
    var entitled = entitled(terms.scheme(), medium, today);
    var category = applied(product, entitled).map(Category::code);
    IntFunction<SaleQuote> quote =
        n -> terms.sale(new SaleRequest(asked.product(), n, channel, now, category));
    return new Sale(
        medium,
        held,
        entitled,
        category,
        asked.beside(),
        paying(medium),
        quote.apply(asked.quantity()),
        quote.apply(asked.together()),
        product.concession().map(code -> terms.scheme().terms(categories).category(code)),
        terms.validity(product, medium.kind(), now, Optional.empty()).term(),
        terms.capacity(medium.kind()),
        today);
  }

  /**
   * What is being paid for the medium elsewhere. What nobody has confirmed yet keeps no place:
   * whoever knows a card's number could keep others from buying for it, and whoever went back from
   * the check page would have to wait.
   */
  private List<String> paying(Medium medium) {
    return entities
        .createQuery(
            "select l.product from Purchase p join p.lines l where l.medium = :medium"
                + " and l.product is not null and p.state = :held"
                + " and p.termsAcceptedAt is not null",
            String.class)
        .setParameter("medium", medium.id())
        .setParameter("held", PurchaseState.HELD)
        .getResultList();
  }

  private List<Category> entitled(Scheme scheme, Medium medium, LocalDate today) {
    return scheme.terms(categories).of(concessions.on(medium.id(), today));
  }

  /**
   * The concession that a sale is made at: the one that the product is made for, else the best of
   * the traveller's; a card with a status is loaded at its concession only (RIG-77).
   */
  private static Optional<Category> applied(Product product, List<Category> entitled) {
    return product.concession().isPresent()
        ? entitled.stream().filter(c -> product.concession().get().equals(c.code())).findFirst()
        : entitled.stream()
            .filter(category -> category.percent() > 0)
            .max(Comparator.comparing(Category::percent));
  }

  /** A sale that nothing stands against, as the first and only line of an order. */
  PurchaseLine line(Sale sale) {
    return new PurchaseLine(
        1,
        Wish.tickets(sale.medium().id(), sale.product().code(), sale.quote().quantity()),
        sale.category().orElse(null),
        sale.quote().unitPrice(),
        sale.quote().commission());
  }

  /** The edition of the terms that an operator sells under now. */
  UUID edition(String operator) {
    return operators.scheme(operator, clock.instant()).edition();
  }

  /**
   * The products that cost nothing to who is in that category: made for it, or month tickets. None
   * where the terms do not know the category any more.
   */
  List<Product> freeFor(String code, Medium medium) {
    var terms = offers.terms(medium.operator(), clock.instant());
    return terms.scheme().terms(categories).find(code).stream()
        .flatMap(
            category ->
                terms.catalogue().products().stream().filter(product -> isFree(product, category)))
        .toList();
  }

  /** The codes of the categories that something costs nothing for, under the terms of now. */
  List<String> freeCategories(String operator) {
    var terms = offers.terms(operator, clock.instant());
    var products = terms.catalogue().products();
    return terms.scheme().find(categories).map(Categories::all).orElse(List.of()).stream()
        .filter(category -> products.stream().anyMatch(product -> isFree(product, category)))
        .map(Category::code)
        .toList();
  }

  /** The calendar day, where the medium's operator is. */
  LocalDate day(Instant at, Medium medium) {
    return LocalDate.ofInstant(at, operators.operator(medium.operator()).zone());
  }

  /** Whether a ticket can be travelled with, now or later. */
  boolean isOpen(Ticket ticket) {
    return ticket.state(clock.instant()).isOpen();
  }

  private static boolean isFree(Product product, Category category) {
    return product
        .concession()
        .map(code -> code.equals(category.code()) && product.price().isZero())
        .orElse(product.month() && category.percent() == 100);
  }

  /** Loads a ticket that costs nothing and that nobody had to ask for. */
  void loadFree(Sale sale) {
    var medium = sale.medium();
    var bought = new Bought(null, edition(medium.operator()), clock.instant());
    tickets.load(sold(line(sale), medium, bought));
  }

  /** Loads what one line of a purchase bought; validity counts from the instant of payment. */
  List<Ticket> load(Purchase purchase, PurchaseLine line, Medium medium, Instant boughtAt) {
    var bought = new Bought(purchase.id(), purchase.edition(), boughtAt);
    var sold = sold(line, medium, bought);
    return Stream.generate(() -> tickets.load(sold, line.line())).limit(line.quantity()).toList();
  }

  /** Loads what a counter sold. */
  List<Ticket> load(PurchaseLine line, Medium medium, Bought bought) {
    var sold = sold(line, medium, bought);
    return Stream.generate(() -> tickets.load(sold)).limit(line.quantity()).toList();
  }

  private Sold sold(PurchaseLine line, Medium medium, Bought bought) {
    var terms = new TicketTerms(operators.scheme(bought.edition()));
    var product = terms.catalogue().product(line.product().orElseThrow());
    var validity = terms.validity(product, medium.kind(), bought.at(), Optional.empty());
    return new Sold(
        medium.operator(),
        medium.id(),
        product.code(),
        bought.edition(),
        line.category().orElse(null),
        line.unitPrice(),
        bought.at(),
        validity.useBy().orElse(null),
        bought.purchase(),
        validity.term().orElse(null),
        product.isLoadOfSeveral() ? product.tickets() : null);
  }
}
