package org.citycabinet.ticketing.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.fare.TicketUse;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * What an operator's terms say about tickets.
 *
 * @param scheme the terms
 */
public record TicketTerms(Scheme scheme) {
  private static final ProductFamily PRODUCTS = new ProductFamily();
  private static final CategoryFamily CATEGORIES = new CategoryFamily();
  private static final SaleFamily SALES = new SaleFamily();
  private static final CapacityFamily CAPACITIES = new CapacityFamily();
  private static final ValidityFamily VALIDITIES = new ValidityFamily();

  /** The list of ticket types. */
  public Catalogue catalogue() {
    return scheme.terms(PRODUCTS);
  }

  /** Whether the operator sells tickets at all. */
  public boolean hasCatalogue() {
    return scheme.find(PRODUCTS).isPresent();
  }

  /** The operator's time zone. */
  public ZoneId zone() {
    return scheme.operator().zone();
  }

  /**
   * Whether something can be bought, and for how much.
   *
   * @throws Refused for an unknown product or category
   */
  public SaleQuote sale(SaleRequest wish) {
    var product = catalogue().product(wish.product());
    var terms = new SaleTerms(scheme.terms(SALES), scheme.terms(CATEGORIES));
    return terms.quote(product, wish, LocalDate.ofInstant(wish.at(), zone()));
  }

  /**
   * When a ticket is valid.
   *
   * @param boughtAt when it was bought
   * @param firstUsedAt its first authorisation, if there was one
   * @throws Refused at the field {@code firstAuthorisedAt} where that came before the purchase
   */
  public Validity validity(
      Product product, MediumKind medium, Instant boughtAt, Optional<Instant> firstUsedAt) {
    if (firstUsedAt.filter(boughtAt::isAfter).isPresent()) {
      throw Refused.field("firstAuthorisedAt", "product.used.before-bought");
    }
    var use = new TicketUse(boughtAt, firstUsedAt, zone());
    return clause(new ValidityCase(product, medium, use)).of(use);
  }

  /** How many kinds of ticket a medium of that kind holds at once (RIG-7). */
  public CapacityTerms capacity(MediumKind medium) {
    return scheme.terms(CAPACITIES).decide(medium);
  }

  ValidityClause clause(ValidityCase facts) {
    return scheme.terms(VALIDITIES).decide(facts);
  }
}
