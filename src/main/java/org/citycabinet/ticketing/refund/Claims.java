package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;

/** Gathers what the operator knows about a ticket, and what its terms say to it. */
@ApplicationScoped
class Claims {
  @Inject Operators operators;
  @Inject Media media;
  @Inject Clock clock;

  Claim of(Ticket ticket) {
    var now = clock.instant();
    var today = new TicketTerms(operators.scheme(ticket.operator(), now));
    return new Claim(
        ticket,
        media.get(ticket.medium()),
        new TicketTerms(operators.scheme(ticket.edition())).catalogue().product(ticket.product()),
        today.catalogue().find(ticket.product()).isEmpty(),
        Transition.open(today.scheme(), ticket.product(), ticket.boughtAt(), now));
  }

  /**
   * The name of a product, as the operator calls it now; its code where it is not sold any more.
   */
  String name(String operator, String product, Locale language) {
    return new TicketTerms(operators.scheme(operator, clock.instant()))
        .catalogue()
        .find(product)
        .map(found -> found.name(language))
        .orElse(product);
  }

  /** By the terms that the ticket was bought under. */
  RefundQuote quote(Claim claim, RefundRequest asked) {
    return new RefundTerms(operators.scheme(claim.ticket().edition())).quote(asked);
  }
}
