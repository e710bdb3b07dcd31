package org.citycabinet.ticketing.basket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** What somebody gathered and has not paid for. */
@ApplicationScoped
class BasketHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "basket",
            """
            select b.operator, l.product, l.quantity,
                   round(l.amount_cents / 100, 2) as amount_euros, m.number as card
              from basket_line l join basket b on b.account = l.account
              left join medium m on m.id = l.medium
             where l.account = :person order by l.id""",
            "delete from basket_line where account = :person",
            "delete from basket where account = :person"));
  }
}
