package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.Product;
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
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Offers offers;
  @Inject CategoryFamily categories;
  @Inject Concessions concessions;
  @Inject Tickets tickets;

  /** The facts of a sale on the web now. */
  Sale facts(Medium medium, String productCode, int quantity) {
    return facts(Channel.WEB, medium, productCode, quantity);
  }

  /** The facts of a sale now. */
  Sale facts(Channel channel, Medium medium, String productCode, int quantity) {
    var now = clock.instant();
    var terms = offers.terms(medium.operator(), now);
    var product = terms.catalogue().product(productCode);
    var today = LocalDate.ofInstant(now, terms.scheme().operator().zone());
    var entitled = entitled(terms.scheme(), medium, today);
    var category = applied(product, entitled).map(Category::code);
    return new Sale(
        medium,
        tickets.openOn(medium.id()),
        entitled,
        terms.sale(new SaleRequest(productCode, quantity, channel, now, category)),
        product.concession().map(code -> terms.scheme().terms(categories).category(code)),
        terms.validity(product, medium.kind(), now, Optional.empty()).term(),
        terms.capacity(medium.kind()),
        today);
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

  /** What is to be held for a sale that nothing stands against. */
  Order order(Sale sale) {
    return new Order(
        sale.medium().operator(),
        sale.medium().id(),
        sale.product().code(),
        operators.scheme(sale.medium().operator(), clock.instant()).edition(),
        applied(sale.product(), sale.entitled()).map(Category::code).orElse(null),
        sale.quote().quantity(),
        sale.quote().unitPrice(),
        sale.quote().commission());
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

  private static boolean isFree(Product product, Category category) {
    return product
        .concession()
        .map(code -> code.equals(category.code()) && product.price().isZero())
        .orElse(product.month() && category.percent() == 100);
  }

  /** Loads a ticket that costs nothing and that nobody had to ask for. */
  void loadFree(Sale sale) {
    tickets.load(sold(order(sale), sale.medium(), null, clock.instant()));
  }

  /** Loads what was bought; validity counts from the instant of payment. */
  List<Ticket> load(Purchase purchase, Medium medium, Instant boughtAt) {
    return load(purchase.order(), medium, purchase.id(), boughtAt);
  }

  /** The same for a purchase or sale that is known by its identifier only. */
  List<Ticket> load(Order order, Medium medium, UUID purchase, Instant boughtAt) {
    var sold = sold(order, medium, purchase, boughtAt);
    return Stream.generate(() -> tickets.load(sold)).limit(order.quantity()).toList();
  }

  private Sold sold(Order order, Medium medium, UUID purchase, Instant boughtAt) {
    var terms = new TicketTerms(operators.scheme(order.edition()));
    var product = terms.catalogue().product(order.product());
    var validity = terms.validity(product, medium.kind(), boughtAt, Optional.empty());
    return new Sold(
        order.operator(),
        medium.id(),
        product.code(),
        order.edition(),
        order.category(),
        order.unitPrice(),
        boughtAt,
        validity.useBy().orElse(null),
        purchase,
        validity.term().orElse(null),
        product.isLoadOfSeveral() ? product.tickets() : null);
  }
}
