package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** What a person asked back. */
@ApplicationScoped
class RefundHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.unnamed(
            "refunds",
            """
            select operator, medium_number as card, product,
                   round(price_cents / 100, 2) as price_euros, reason, note, clause, requested_at,
                   state, decided_at, decision_note, round(paid_cents / 100, 2) as paid_euros,
                   payout, payee_iban, payee_name
              from refund where account = :person order by requested_at""",
            """
            update refund
               set note = '', decision_note = if(decision_note is null, null, ''),
                   payee_iban = if(payee_iban is null, null, '–'),
                   payee_name = if(payee_name is null, null, '–'),
                   version = version + 1
             where account = :person"""));
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "refund",
            """
            select operator, quoted_cents as cents, medium_number as what
              from refund where account = :person and state = 'REQUESTED'"""));
  }
}
