package org.citycabinet.ticketing.refund;

import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.Refused;

/**
 * What an operator's terms say about money back.
 *
 * @param scheme the terms
 */
public record RefundTerms(Scheme scheme) {
  private static final RefundFamily REFUNDS = new RefundFamily();

  /**
   * What is paid back.
   *
   * @throws Refused at the field that is wrong or missing
   */
  public RefundQuote quote(RefundRequest wish) {
    return clause(wish).quote(facts(wish));
  }

  /** The row that decides. */
  public RefundClause clause(RefundRequest wish) {
    return scheme.terms(REFUNDS).decide(facts(wish));
  }

  /** All rows, in their order; none where the operator has no such table. */
  public List<RefundClause> clauses() {
    return scheme.find(REFUNDS).map(Decisions::rows).orElse(List.of());
  }

  private RefundCase facts(RefundRequest wish) {
    var tickets = new TicketTerms(scheme);
    var product = tickets.catalogue().product(wish.product());
    var left = ticketsLeft(product, wish);
    return new RefundCase(
        product,
        wish.medium(),
        wish.price(),
        wish.purchasedAt(),
        tickets.validity(product, wish.medium(), wish.purchasedAt(), wish.firstAuthorisedAt()),
        wish.firstAuthorisedAt().isPresent() || left < product.tickets(),
        left,
        wish.blockedAt(),
        wish.requestedAt(),
        wish.reason(),
        wish.transitionEndsOn(),
        wish.isWithdrawn(),
        scheme.operator().zone());
  }

  private static int ticketsLeft(Product product, RefundRequest wish) {
    if (!product.isLoadOfSeveral()) {
      return product.tickets();
    }
    var unused = Optional.of(product.tickets()).filter(all -> wish.firstAuthorisedAt().isEmpty());
    int left =
        wish.ticketsLeft()
            .or(() -> unused)
            .orElseThrow(() -> Refused.field("ticketsLeft", "refund.fact.missing"));
    if (left < 0 || left > product.tickets()) {
      throw Refused.field("ticketsLeft", "refund.tickets.range", product.tickets());
    }
    return left;
  }
}
