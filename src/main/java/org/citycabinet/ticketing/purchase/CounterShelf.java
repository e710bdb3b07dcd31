package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.product.SaleRefusal;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;

/**
 * What clerks sell at a counter, by the same rules as on the portal and the tables' rows for
 * counters: some things are sold there only (VEN-12), and without commission (VEN-20). Asks nobody
 * who they are.
 */
@ApplicationScoped
@Transactional
public class CounterShelf {
  @Inject Clock clock;
  @Inject Offers offers;
  @Inject Sales sales;

  /** What there is for a medium, at its price, with what stands against it. */
  public List<Offer> on(Medium medium) {
    var terms = offers.terms(medium.operator(), clock.instant());
    return terms.catalogue().products().stream()
        .filter(product -> product.media().covers(medium.kind()))
        .map(product -> facts(medium, product.code(), 1))
        .filter(sale -> !sale.quote().refusal().equals(Optional.of(SaleRefusal.CHANNEL)))
        .map(sale -> new Offer(sale.quote(), sale.term(), SaleRule.firstAgainst(sale)))
        .toList();
  }

  /**
   * What so many cost now.
   *
   * @throws Refused where a rule stands against the sale
   */
  public SaleQuote quote(Medium medium, String product, int quantity) {
    var sale = facts(medium, product, quantity);
    SaleRule.checkAll(sale);
    return sale.quote();
  }

  /**
   * Loads so many at once; the caller has locked the medium and takes the money.
   *
   * @param sale the clerk's sale, by which its tickets are found again
   * @throws Refused where a rule stands against the sale
   */
  public CounterItem load(Medium medium, String product, int quantity, UUID sale) {
    var facts = facts(medium, product, quantity);
    SaleRule.checkAll(facts);
    var line = sales.line(facts);
    var bought = new Bought(sale, sales.edition(medium.operator()), clock.instant());
    return new CounterItem(facts.quote(), line.category(), sales.load(line, medium, bought));
  }

  private Sale facts(Medium medium, String product, int quantity) {
    return sales.facts(Channel.COUNTER, medium, Sales.Asked.alone(product, quantity));
  }
}
