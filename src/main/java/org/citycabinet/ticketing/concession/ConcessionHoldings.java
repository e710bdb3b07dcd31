package org.citycabinet.ticketing.concession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** What a person applied for, and what the person's own cards entitle to. */
@ApplicationScoped
class ConcessionHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(applications(), entitlements());
  }

  private static Holding applications() {
    return Holding.erased(
        "applications",
        """
        select operator, person_name, category, state, reason, received_at, decided_at,
               photograph as document
          from application where applicant = :person order by received_at""",
        """
        delete from document
         where id in (select photograph from application where applicant = :person)""",
        """
        update application set person_name = '', reason = if(reason is null, null, '')
         where applicant = :person""");
  }

  private static Holding entitlements() {
    return Holding.unnamed(
        "concessions",
        """
        select e.operator, m.number as card, e.category, e.valid_from, e.valid_until, e.word
          from entitlement e join medium m on m.id = e.medium
         where m.holder = :person order by e.valid_from""");
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "application",
            """
            select operator, null as cents, person_name as what
              from application where applicant = :person and state = 'RECEIVED'"""));
  }
}
