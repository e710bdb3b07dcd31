package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** What a person bought, and the tickets on the person's cards. */
@ApplicationScoped
class PurchaseHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(purchases(), tickets());
  }

  private static Holding purchases() {
    return Holding.unnamed(
        "purchases",
        """
        select p.operator, l.line, l.product, l.category, l.quantity,
               round(l.unit_price_cents / 100, 2) as unit_price_euros,
               round(l.commission_cents / 100, 2) as commission_euros, p.state, p.held_at,
               p.decided_at, m.number as card
          from purchase p join purchase_line l on l.purchase_id = p.id
          left join medium m on m.id = l.medium
         where p.buyer = :person order by p.held_at, p.id, l.line""");
  }

  private static Holding tickets() {
    return Holding.unnamed(
        "tickets",
        """
        select t.operator, t.code, m.number as card, t.product, t.category,
               round(t.price_cents / 100, 2) as price_euros, t.bought_at, t.valid_from,
               t.valid_until, t.trips, t.trips_left, t.first_authorised_at,
               t.last_authorised_at, t.annulled_at
          from ticket t join medium m on m.id = t.medium
          left join keeper k on k.medium_id = m.id and k.account = :person
         where k.id is not null or m.holder = :person order by t.bought_at""");
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "ticket",
            """
            select t.operator, t.price_cents as cents, t.code as what
              from ticket t join medium m on m.id = t.medium
             where m.holder = :person and t.annulled_at is null
               and (t.trips_left is null or t.trips_left > 0)
               and (t.valid_until > :now
                    or (t.valid_until is null and (t.use_by is null or t.use_by > :now)))"""));
  }
}
