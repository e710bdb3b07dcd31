package org.citycabinet.ticketing.annulment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** A person's purchases that were taken back, and why. */
@ApplicationScoped
class AnnulmentHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "annulments",
            """
            select p.operator,
                   (select group_concat(l.product order by l.line separator ' ')
                      from purchase_line l where l.purchase_id = p.id) as product, a.reason, a.money_back, a.state, a.proposed_at,
                   a.decided_at, round(a.returned_cents / 100, 2) as returned_euros
              from annulment a join purchase p on p.id = a.purchase_id
             where p.buyer = :person order by a.proposed_at""",
            """
            update annulment a join purchase p on p.id = a.purchase_id
               set a.reason = '', a.version = a.version + 1
             where p.buyer = :person"""));
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "annulment",
            """
            select p.operator, null as cents, l.product as what
              from annulment a join purchase p on p.id = a.purchase_id
              join purchase_line l on l.purchase_id = p.id and l.product is not null
             where p.buyer = :person and a.state = 'PROPOSED'"""));
  }
}
