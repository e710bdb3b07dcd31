package org.citycabinet.ticketing.product;

import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.operator.Decisions;
import org.citycabinet.ticketing.concession.Categories;
import org.citycabinet.words.Money;

/**
 * What an operator's terms say about buying.
 *
 * @param clauses where and when
 * @param categories who pays less
 */
record SaleTerms(Decisions<SaleCase, SaleClause> clauses, Categories categories) {

  SaleQuote quote(Product product, SaleRequest wish, LocalDate day) {
    var clause = clauses.decide(new SaleCase(product, wish.channel()));
    var unit = unitPrice(product, wish.concession());
    var price = unit.times(wish.quantity());
    var refusal =
        clause.refusal(wish.quantity(), day).or(() -> foreign(product, wish.concession()));
    return new SaleQuote(
        product,
        wish.quantity(),
        refusal,
        unit,
        price,
        clause.commission().on(price),
        clause.commission(),
        clause.visitors(),
        clause.hold(),
        clause.clause());
  }

  /** A product made for a group is priced for it already. */
  private Money unitPrice(Product product, Optional<String> concession) {
    var category = concession.map(categories::category);
    return product.concession().isPresent() || category.isEmpty()
        ? product.price()
        : category.get().priceOf(product.price());
  }

  /** Who says nothing about themselves is told what the ticket costs those it is for. */
  private static Optional<SaleRefusal> foreign(Product product, Optional<String> concession) {
    return product
        .concession()
        .filter(wanted -> concession.filter(has -> !has.equals(wanted)).isPresent())
        .map(wanted -> SaleRefusal.CONCESSION);
  }
}
