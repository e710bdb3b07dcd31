package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.citycabinet.ticketing.concession.Entitled;
import org.citycabinet.ticketing.medium.Media;

/**
 * Who is entitled to tickets that cost nothing gets them at once (RIG-2, VEN-04, VEN-06), as far as
 * they are sold on that day; later ones are taken from the shelf.
 */
@ApplicationScoped
@Transactional
class FreeTickets {
  @Inject Media media;
  @Inject Sales sales;

  void load(@Observes Entitled event) {
    var medium = media.get(event.medium());
    sales.freeFor(event.category(), medium).stream()
        .map(product -> sales.facts(medium, product.code(), 1))
        .filter(sale -> sale.quote().total().isZero() && SaleRule.firstAgainst(sale).isEmpty())
        .forEach(sales::loadFree);
  }
}
