package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** Cards that took the place of a person's, and those that were found. */
@ApplicationScoped
class CareHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(replacements(), found());
  }

  private static Holding replacements() {
    return Holding.unnamed(
        "replacements",
        """
        select m.operator, m.number as old_card, n.number as new_card, r.mishap, r.tickets,
               round(r.balance_cents / 100, 2) as balance_euros,
               round(r.fee_cents / 100, 2) as fee_euros, r.replaced_at
          from replacement r join medium m on m.id = r.old_medium
          join medium n on n.id = r.new_medium
         where m.holder = :person or n.holder = :person order by r.replaced_at""");
  }

  private static Holding found() {
    return Holding.unnamed(
        "foundCards",
        """
        select f.operator, m.number as card, f.place, f.found_on, f.kept_until, f.ended_at, f.ending
          from found_card f join medium m on m.id = f.medium_id
         where m.holder = :person order by f.found_on""");
  }
}
