package org.citycabinet.ticketing.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The trips that a person authorised from a telephone. */
@ApplicationScoped
class AuthorisationHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "authorisations",
            """
            select a.operator, m.number as card, t.code as ticket, a.authorised_at,
                   a.vehicle_number, a.line, a.means, a.valid_until
              from authorisation a join medium m on m.id = a.medium
              left join ticket t on t.id = a.ticket
              left join keeper k on k.medium_id = m.id and k.account = :person
             where k.id is not null or m.holder = :person order by a.authorised_at"""));
  }
}
