package org.citycabinet.ticketing.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wire.CodeFlaw;
import org.citycabinet.ticketing.wire.CodeSays;
import org.citycabinet.ticketing.wire.FlawedCode;
import org.citycabinet.ticketing.wire.SignedCode;
import org.citycabinet.ticketing.wire.TicketSays;

/** Reads the codes that passengers and customers show; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class InspectedCodes {
  @Inject SigningKeys keys;
  @Inject Tickets tickets;
  @Inject Clock clock;

  /**
   * Reads the code of a ticket.
   *
   * @param operator whose inspector reads it
   * @param text as the camera or a scanner gives it
   */
  public Inspected read(String operator, String text) {
    try {
      var says = believed(operator, text);
      return says instanceof TicketSays ticket
          ? inspected(ticket)
          : new Inspected.Flawed(CodeFlaw.OTHER_KIND);
    } catch (FlawedCode e) {
      return new Inspected.Flawed(e.flaw());
    }
  }

  private Inspected inspected(TicketSays says) {
    return tickets
        .find(says.operator(), says.ticket())
        .<Inspected>map(ticket -> new Inspected.Believed(says, ticket.state(clock.instant())))
        .orElseGet(() -> new Inspected.Flawed(CodeFlaw.MALFORMED));
  }

  /**
   * What a code says that is to be believed now.
   *
   * @throws FlawedCode where it is not, or is another operator's
   */
  CodeSays believed(String operator, String text) {
    return SignedCode.read(text, keys.trusted()).mustHold(operator, clock.instant());
  }
}
