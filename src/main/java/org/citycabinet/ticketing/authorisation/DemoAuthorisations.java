package org.citycabinet.ticketing.authorisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.citycabinet.platform.DemoStart;

/** The trips of the demonstration that were authorised from a telephone, by their taps. */
@ApplicationScoped
@Transactional
class DemoAuthorisations {
  @PersistenceContext EntityManager entities;

  void load(@Observes @Priority(720) DemoStart start) {
    entities.flush();
    entities
        .createNativeQuery(
            """
            insert into authorisation (id, operator, medium, ticket, vehicle_number, line, means,
                                       authorised_at, valid_until)
            select t.id, t.operator, m.id, t.ticket, v.number, t.route_id, 'SCANNED', t.tapped_at,
                   t.valid_until
              from tap t join medium m on m.id = t.medium and m.kind = 'APP'
              join vehicle v on v.operator = t.operator and v.vehicle_id = t.vehicle_id
             where t.decision = 'ACCEPTED' and t.ticket is not null""")
        .executeUpdate();
  }
}
