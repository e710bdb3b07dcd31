package org.citycabinet.ticketing.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** Stored value: its movements, what waits to be loaded, and what is left or owed. */
@ApplicationScoped
class WalletHoldings implements PersonalData {
  private static final String MINE =
      """
      (select m.id from medium m left join keeper k on k.medium_id = m.id and k.account = :person
        where k.id is not null or m.holder = :person)""";
  private static final String LEFT =
      """
      select a.operator, abs(a.balance_cents) as cents, m.number as what
        from ledger_account a join medium m on m.id = a.owner
       where m.holder = :person and a.kind in ('WALLET', 'DEBT') and a.balance_cents %s 0""";

  @Override
  public List<Holding> holdings() {
    return List.of(movements(), loads());
  }

  private static Holding movements() {
    return Holding.unnamed(
        "storedValue",
        """
        select a.operator, m.number as card, t.happened_at, t.event,
               round(p.amount_cents / 100, 2) as amount_euros
          from ledger_posting p join ledger_account a on a.id = p.account_id
          join ledger_transaction t on t.id = p.transaction_id
          join medium m on m.id = a.owner
         where a.kind = 'WALLET' and a.owner in %s order by t.happened_at"""
            .formatted(MINE));
  }

  private static Holding loads() {
    return Holding.unnamed(
        "loads",
        """
        select l.operator, m.number as card, round(l.amount_cents / 100, 2) as amount_euros,
               l.sent_at, l.collect_by, l.collected_at, l.returned_at
          from card_load l join medium m on m.id = l.medium
         where l.medium in %s order by l.sent_at"""
            .formatted(MINE));
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle("storedValue", LEFT.formatted(">")),
        new Obstacle("cardDebt", LEFT.formatted("<")),
        new Obstacle(
            "load",
            """
            select l.operator, l.amount_cents as cents, m.number as what
              from card_load l join medium m on m.id = l.medium
             where m.holder = :person and l.collected_at is null and l.returned_at is null"""));
  }
}
