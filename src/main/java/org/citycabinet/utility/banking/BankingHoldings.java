package org.citycabinet.utility.banking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** Transfers that reached an operator's bank for a person's contracts. */
@ApplicationScoped
class BankingHoldings implements PersonalData {
  private static final String OWN =
      "(select contract_id from occupancy where account = :person and kind = 'OWNER')";

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.kept(
            "transfers",
            """
            select operator, booked_on, round(amount_cents / 100, 2) as amount_euros, payer,
                   payer_iban, reference, words, state, invoice_number
              from bank_entry where contract in %s order by booked_on"""
                .formatted(OWN),
            """
            select operator, max(booked_on) as kept_from
              from bank_entry where contract in %s group by operator"""
                .formatted(OWN),
            """
            update bank_entry set payer = '', payer_iban = '', words = ''
             where operator = :operator and booked_on < :before and contract in %s"""
                .formatted(OWN)));
  }

  @Override
  public List<String> subjects() {
    return List.of(
        """
        select 'bank entry' as kind, e.id, o.since_on, o.until_on
          from bank_entry e join occupancy o on o.contract_id = e.contract
         where o.account = :person and o.kind = 'OWNER'""");
  }
}
