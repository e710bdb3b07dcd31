package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The readings at a person's addresses while they were the person's, and announced absences. */
@ApplicationScoped
class MeteringHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(readings(), absences());
  }

  private static Holding readings() {
    return Holding.unnamed(
        "readings",
        """
        select distinct m.operator, m.kind, m.number as meter, m.location, r.register,
               r.for_month, r.version, r.value, r.source, r.quality, r.read_on, r.taken_at,
               r.account = :person as sent_by_me
          from occupancy o join contract c on c.id = o.contract_id
          join meter m on m.premise = c.premise_id and m.operator = c.operator
          join reading r on r.meter_id = m.id
         where o.account = :person and r.read_on >= o.since_on
           and (o.until_on is null or r.read_on < o.until_on)
         order by m.number, r.register, r.for_month, r.version""",
        "update reading set account = null where account = :person");
  }

  private static Holding absences() {
    return Holding.erased(
        "absences",
        """
        select operator, from_on, until_on, announced_at, withdrawn_at
          from absence where account = :person order by from_on""",
        "delete from absence where account = :person");
  }

  @Override
  public List<String> subjects() {
    return List.of(
        """
        select 'meter' as kind, m.id, o.since_on, o.until_on
          from occupancy o join contract c on c.id = o.contract_id
          join meter m on m.premise = c.premise_id and m.operator = c.operator
         where o.account = :person""");
  }
}
