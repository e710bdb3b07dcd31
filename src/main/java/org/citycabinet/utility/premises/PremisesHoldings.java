package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The addresses that a person may see, the contracts in the name, and who acts for whom. */
@ApplicationScoped
class PremisesHoldings implements PersonalData {
  private static final String OWN =
      "(select contract_id from occupancy where account = :person and kind = 'OWNER')";

  @Override
  public List<Holding> holdings() {
    return List.of(contracts(), addresses(), delegations(), chosen());
  }

  private static Holding contracts() {
    return Holding.kept(
        "contracts",
        """
        select operator, number, holder_name, holder_kind, signed_on, until_on
          from contract where id in %s order by number"""
            .formatted(OWN),
        """
        select operator, if(max(until_on is null), null, max(until_on)) as kept_from
          from contract where holder_name = :name and id in %s group by operator"""
            .formatted(OWN),
        """
        update contract set holder_name = ''
         where operator = :operator and until_on < :before and id in %s"""
            .formatted(OWN));
  }

  private static Holding addresses() {
    return Holding.unnamed(
        "addresses",
        """
        select c.operator, c.number as contract, h.street, h.number as house, p.apartment, h.town,
               h.postcode, o.kind, o.since_on, o.until_on
          from occupancy o join contract c on c.id = o.contract_id
          join premise p on p.id = c.premise_id join house h on h.id = p.house_id
         where o.account = :person order by o.since_on""",
        """
        update occupancy set until_on = greatest(since_on, least(coalesce(until_on, :today), :today))
         where account = :person""");
  }

  private static Holding delegations() {
    return Holding.unnamed(
        "delegations",
        """
        select case when d.giver = :person then 'given' else 'taken' end as direction,
               c.number as contract, a.display_name as other, d.may_act, d.since_on,
               d.until_on, d.ended_at
          from delegation d join contract c on c.id = d.contract_id
          join account a on a.id = if(d.giver = :person, d.taker, d.giver)
         where d.giver = :person or d.taker = :person order by d.since_on""",
        """
        update delegation set ended_at = :now, ended_by = :person
         where ended_at is null and (giver = :person or taker = :person)""");
  }

  private static Holding chosen() {
    return Holding.erased(
        "chosenAddress",
        """
        select c.number as contract from active_place a join contract c on c.id = a.contract_id
         where a.account = :person""",
        "delete from active_place where account = :person");
  }

  @Override
  public List<String> subjects() {
    return List.of(
        """
        select 'contract' as kind, contract_id as id, since_on, until_on
          from occupancy where account = :person""",
        """
        select 'house' as kind, p.house_id as id, o.since_on, o.until_on
          from occupancy o join contract c on c.id = o.contract_id
          join premise p on p.id = c.premise_id
         where o.account = :person""");
  }
}
