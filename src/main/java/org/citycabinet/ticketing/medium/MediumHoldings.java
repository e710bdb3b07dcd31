package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/**
 * The cards in a person's list, and those that are the person's own.
 *
 * <p>A card's numbers, its chip's too, are the operator's: they stay, tied to nobody, so that a
 * blocked card stays on the lists.
 */
@ApplicationScoped
class MediumHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "cards",
            """
            select m.operator, m.number, m.kind, k.name, k.since, m.holder = :person as my_own,
                   m.holder_name, m.chip_uid, m.issued_on, m.expires_on, m.block_reason,
                   m.blocked_at, m.photograph as document
              from medium m left join keeper k on k.medium_id = m.id and k.account = :person
             where k.id is not null or m.holder = :person order by m.operator, m.number""",
            "delete from keeper where account = :person",
            """
            delete from document
             where id in (select photograph from medium where holder = :person)""",
            """
            update medium
               set holder = null, holder_name = null, photograph = null, version = version + 1
             where holder = :person"""));
  }

  @Override
  public List<String> subjects() {
    return List.of(
        """
        select 'medium' as kind, id, issued_on as since_on, null as until_on
          from medium where holder = :person""");
  }
}
