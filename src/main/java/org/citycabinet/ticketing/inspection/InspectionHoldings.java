package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** When a person's cards were checked, and what was found. */
@ApplicationScoped
class InspectionHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "inspections",
            """
            select i.operator, i.inspected_at, i.vehicle_id, i.route_id, f.shown as card, f.state,
                   f.clause, f.valid_until
              from finding f join inspection i on i.id = f.inspection_id
              join medium m on m.id = f.medium
              left join keeper k on k.medium_id = m.id and k.account = :person
             where k.id is not null or m.holder = :person order by i.inspected_at"""));
  }
}
