package org.citycabinet.ticketing.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** A person's cards that inspectors took away, and how they were had back. */
@ApplicationScoped
class RetentionHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "retentions",
            """
            select a.operator, a.reference, m.number as card, a.retained_at, a.vehicle_id, a.reason,
                   a.words, a.place, a.clause, a.cleared_at, a.clearing
              from retention_act a join medium m on m.id = a.medium
             where m.holder = :person order by a.retained_at""",
            """
            update retention_act a join medium m on m.id = a.medium
               set a.words = '', a.version = a.version + 1 where m.holder = :person"""));
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "retention",
            """
            select a.operator, null as cents, m.number as what
              from retention_act a join medium m on m.id = a.medium
             where m.holder = :person and a.open_mark = 1"""));
  }
}
