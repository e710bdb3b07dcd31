package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** What a person paid or owes for rides without right; the law on accounting keeps the papers. */
@ApplicationScoped
class SurchargeHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.kept(
            "surcharges",
            """
            select operator, reference, inspected_at, vehicle_id, clause, means,
                   round(amount_cents / 100, 2) as amount_euros, issued_on, due_on, state, paid_at,
                   name, address, email, reason
              from surcharge where account = :person order by issued_at""",
            """
            select operator, max(issued_on) as kept_from from surcharge
             where account = :person group by operator""",
            """
            update surcharge
               set account = null, name = '', address = '', email = '', version = version + 1
             where operator = :operator and issued_on < :before and account = :person"""));
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "surcharge",
            """
            select operator, amount_cents as cents, reference as what
              from surcharge where account = :person and state = 'OWED'"""));
  }

  @Override
  public List<String> subjects() {
    return List.of(
        """
        select 'surcharge' as kind, id, issued_on as since_on, null as until_on
          from surcharge where account = :person""");
  }
}
