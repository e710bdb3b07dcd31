package org.citycabinet.ticketing.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
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
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

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

  /**
   * What a month's travel costs by each kind of ticket that covers any of it, the best first.
   *
   * @throws Refused at the field {@code concession}, where the medium cannot carry it
   */
  List<MonthPlan> month(MonthNeed need) {
    need.concession().ifPresent(code -> mustCarry(code, need.medium()));
    return tickets().catalogue().products().stream()
        .filter(product -> product.media().covers(need.medium()))
        .filter(product -> isFor(product, need.concession()))
        .flatMap(product -> new Travel(scheme, product, need).plan().stream())
        .sorted(MonthPlan.ORDER)
        .toList();
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

  /** A concession rests on a person: a card tied to nobody carries none (VEN-15, RIG-77). */
  private void mustCarry(String concession, MediumKind medium) {
    boolean personal = medium.isPersonalised() || medium == MediumKind.APP;
    if (scheme.terms(CATEGORIES).category(concession).personalised() && !personal) {
      throw Refused.field("carrier", "terms.carrier.anonymous");
    }
  }

  private static boolean isFor(Product product, Optional<String> concession) {
    return product.concession().isEmpty() || product.concession().equals(concession);
  }

  private TicketTerms tickets() {
    return new TicketTerms(scheme);
  }
}
