package org.citycabinet.ticketing.editions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.counter.CounterSale;
import org.citycabinet.ticketing.counter.SaleLine;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.product.SaleRequest;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * What tickets that were sold would have cost under other terms, by the same quotes. What a medium
 * held at that time is not asked.
 */
@ApplicationScoped
@Transactional
class SalesReplays {
  private static final String NOT_ON_MEDIUM = "MEDIUM";

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;

  /** A sale, as far as terms of sale ask for it. */
  private record Sold(
      PreviewKind kind,
      UUID subject,
      int line,
      UUID edition,
      String product,
      Optional<String> category,
      MediumKind medium,
      int quantity,
      Instant at,
      Money total) {

    SaleRequest wish() {
      var channel = kind == PreviewKind.COUNTER ? Channel.COUNTER : Channel.WEB;
      return new SaleRequest(product, quantity, channel, at, category);
    }

    PreviewLine line(Money would, String refusal, String before, String after) {
      return new PreviewLine(
          kind, subject, line, at, product, quantity, total, would, refusal, before, after);
    }
  }

  /** The tickets that were paid for in the portal in that stretch of time. */
  List<PreviewLine> purchases(String operator, Instant from, Instant until, Scheme terms) {
    return entities
        .createQuery(
            "select p, l.line, m from Purchase p join p.lines l, Medium m where m.id = l.medium"
                + " and p.operator = :operator and p.state = :paid and l.product is not null"
                + " and p.decidedAt >= :from and p.decidedAt < :until"
                + " order by p.decidedAt, p.id, l.line",
            Object[].class)
        .setParameter("operator", operator)
        .setParameter("paid", PurchaseState.PAID)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .map(row -> sold((Purchase) row[0], (Integer) row[1], (Medium) row[2]))
        .collect(groupingBy(Sold::subject, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(together -> replay(together, terms))
        .toList();
  }

  private static Sold sold(Purchase purchase, int line, Medium medium) {
    var bought = purchase.lines().stream().filter(l -> l.line() == line).findFirst().orElseThrow();
    return new Sold(
        PreviewKind.SALE,
        purchase.id(),
        line - 1,
        purchase.edition(),
        bought.product().orElseThrow(),
        bought.category(),
        medium.kind(),
        bought.quantity(),
        purchase.heldAt(),
        bought.total());
  }

  /** The tickets that were sold at counters on a day, and not taken back. */
  List<PreviewLine> counter(String operator, LocalDate day, Scheme terms) {
    return entities
        .createQuery(
            "select s, m from CounterSale s, Medium m where m.id = s.medium"
                + " and s.operator = :operator and s.soldOn = :day and s.undoneAt is null"
                + " order by s.soldAt, s.id",
            Object[].class)
        .setParameter("operator", operator)
        .setParameter("day", day)
        .getResultStream()
        .flatMap(row -> sold((CounterSale) row[0], (Medium) row[1]))
        .flatMap(sold -> replay(List.of(sold), terms))
        .toList();
  }

  private static Stream<Sold> sold(CounterSale sale, Medium medium) {
    var lines = sale.lines();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> !lines.get(i).isTopUp())
        .map(i -> sold(sale, medium, i, lines.get(i)));
  }

  private static Sold sold(CounterSale sale, Medium medium, int number, SaleLine line) {
    return new Sold(
        PreviewKind.COUNTER,
        sale.id(),
        number,
        sale.edition(),
        line.product().orElseThrow(),
        line.category(),
        medium.kind(),
        line.quantity(),
        sale.soldAt(),
        line.total());
  }

  /** What is bought together bears one commission (VEN-20). */
  private Stream<PreviewLine> replay(List<Sold> together, Scheme terms) {
    var quotes = together.stream().map(sold -> quote(sold, terms)).toList();
    var commissions =
        Commission.on(
            IntStream.range(0, together.size())
                .mapToObj(i -> part(together.get(i), quotes.get(i)))
                .toList());
    return IntStream.range(0, together.size())
        .mapToObj(i -> line(together.get(i), quotes.get(i), commissions.get(i)));
  }

  private static Commission.Part part(Sold line, Optional<SaleQuote> quote) {
    return quote
        .filter(SaleQuote::isAvailable)
        .filter(sold -> sold.product().media().covers(line.medium()))
        .map(sold -> new Commission.Part(sold.rate(), sold.price()))
        .orElse(new Commission.Part(Commission.NONE, Money.ZERO));
  }

  private PreviewLine line(Sold sold, Optional<SaleQuote> quote, Money commission) {
    var before = quote(sold, operators.scheme(sold.edition())).map(SaleQuote::clause).orElse("");
    return quote
        .map(found -> line(sold, found, commission, before))
        .orElseGet(() -> sold.line(Money.ZERO, PreviewLine.NOT_LISTED, before, ""));
  }

  private static PreviewLine line(Sold sold, SaleQuote quote, Money commission, String before) {
    if (!quote.product().media().covers(sold.medium())) {
      return sold.line(Money.ZERO, NOT_ON_MEDIUM, before, quote.clause());
    }
    return quote
        .refusal()
        .map(why -> sold.line(Money.ZERO, why.name(), before, quote.clause()))
        .orElseGet(() -> sold.line(quote.price().plus(commission), "", before, quote.clause()));
  }

  /** Empty where the terms know neither the ticket nor, maybe, the group that paid less for it. */
  private static Optional<SaleQuote> quote(Sold sold, Scheme terms) {
    try {
      return Optional.of(new TicketTerms(terms).sale(sold.wish()));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
