package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The trips that were made with a person's cards. */
@ApplicationScoped
class TripHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "trips",
            """
            select t.operator, t.medium_number as card, t.tapped_at, t.event_type, t.vehicle_id,
                   t.route_id, t.stop_id, t.decision, t.clause,
                   t.rule, t.category,
                   round(t.first_charged_cents / 100, 2) as first_charged_euros,
                   round(t.charged_cents / 100, 2) as charged_euros
              from tap t join medium m on m.id = t.medium
              left join keeper k on k.medium_id = m.id and k.account = :person
             where k.id is not null or m.holder = :person order by t.tapped_at"""));
  }
}
