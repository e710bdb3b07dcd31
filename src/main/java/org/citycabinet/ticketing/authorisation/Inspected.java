package org.citycabinet.ticketing.authorisation;

import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.wire.CodeFlaw;
import org.citycabinet.ticketing.wire.TicketSays;

/** What an inspector learns from a code (RIG-56). */
public sealed interface Inspected {

  /**
   * The code is to be believed.
   *
   * @param says what it says
   * @param state where its ticket stands now: it may have been given back since
   */
  record Believed(TicketSays says, TicketState state) implements Inspected {}

  /**
   * The code is not to be believed.
   *
   * @param flaw why
   */
  record Flawed(CodeFlaw flaw) implements Inspected {}
}
