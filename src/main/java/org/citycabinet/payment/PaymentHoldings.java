package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** Payments at the gateway, and the cards that it keeps for their payer. */
@ApplicationScoped
class PaymentHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(payments(), cards());
  }

  private static Holding payments() {
    return Holding.unnamed(
        "payments",
        """
        select operator, round(amount_cents / 100, 2) as amount_euros, description, email, state,
               started_at, captured_at
          from payment where payer = :person or (email = :email and :email <> '')
         order by started_at""",
        """
        update payment set email = '' where payer = :person or (email = :email and :email <> '')""");
  }

  /** The row goes when the gateway has forgotten the card too. */
  private static Holding cards() {
    return Holding.erased(
        "savedCards",
        """
        select concat(first6, '••••••', last4) as card, expires_in, saved_at
          from saved_card where owner = :person and forget_at is null""",
        "update saved_card set forget_at = :now where owner = :person and forget_at is null");
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "repayment",
            """
            select p.operator, r.amount_cents as cents, p.description as what
              from repayment r join payment p on p.reference = r.payment_reference
             where p.payer = :person and r.done_at is null"""),
        new Obstacle(
            "payment",
            """
            select operator, amount_cents as cents, description as what
              from payment where payer = :person and state = 'HELD'"""));
  }
}
