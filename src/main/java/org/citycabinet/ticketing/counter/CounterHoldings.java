package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** What was bought at counters for a person's cards. */
@ApplicationScoped
class CounterHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "counterSales",
            """
            select s.operator, m.number as card, l.product, l.category, l.quantity,
                   round(l.unit_price_cents / 100, 2) as unit_price_euros, s.means, s.sold_at,
                   s.undone_at, s.undo_reason
              from counter_sale s join counter_line l on l.sale_id = s.id
              join medium m on m.id = s.medium
             where m.holder = :person order by s.sold_at, l.line"""));
  }
}
