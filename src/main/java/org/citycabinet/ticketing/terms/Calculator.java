package org.citycabinet.ticketing.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.ServiceFamily;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.product.Validity;
import org.citycabinet.ticketing.refund.RefundQuote;
import org.citycabinet.ticketing.refund.RefundRequest;
import org.citycabinet.ticketing.refund.RefundTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * What an edition of terms says to a visitor's question, by the engine that sells, authorises and
 * pays back; nothing is kept.
 *
 * @param scheme the edition
 */
record Calculator(Scheme scheme) {
  private static final ServiceFamily SERVICES = new ServiceFamily();

  /**
   * When a ticket is valid.
   *
   * @throws Refused at the field that is wrong
   */
  Validity validity(
      String product, MediumKind medium, Instant boughtAt, Optional<Instant> firstUsedAt) {
    return tickets().validity(carried(product, medium), medium, boughtAt, firstUsedAt);
  }

  /**
   * What is paid back.
   *
   * @throws Refused at the field that is wrong or missing
   */
  RefundQuote refund(RefundRequest wish) {
    carried(wish.product(), wish.medium());
    return new RefundTerms(scheme).quote(wish);
  }

  /** The routes that the terms tell apart; none where a ticket is good on all of them. */
  List<String> routes() {
    return scheme.find(SERVICES).map(Decisions::rows).orElse(List.of()).stream()
        .flatMap(row -> row.routes().values().stream())
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** What carries any of the tickets. */
  List<MediumKind> media() {
    return Stream.of(MediumKind.values())
        .filter(
            kind -> tickets().catalogue().products().stream().anyMatch(p -> p.media().covers(kind)))
        .toList();
  }

  private Product carried(String code, MediumKind medium) {
    var product = tickets().catalogue().product(code);
    if (!product.media().covers(medium)) {
      throw Refused.field("medium", "terms.medium.wrong");
    }
    return product;
  }

  private TicketTerms tickets() {
    return new TicketTerms(scheme);
  }
}
