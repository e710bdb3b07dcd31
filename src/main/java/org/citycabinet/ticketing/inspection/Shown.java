package org.citycabinet.ticketing.inspection;

import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;

/**
 * What a passenger shows.
 *
 * @param words as it was read or typed
 * @param medium the medium, where the operator knows it
 * @param ticket the one ticket that a code stands for; empty for a medium
 */
record Shown(String words, Optional<Medium> medium, Optional<Ticket> ticket) {

  /** Whether it belongs to somebody who travels along with the holder of another medium. */
  boolean isCompanion() {
    return medium.filter(m -> m.kind().isForCompanions()).isPresent();
  }

  UUID mediumId() {
    return medium.map(Medium::id).orElse(null);
  }

  UUID ticketId() {
    return ticket.map(Ticket::id).orElse(null);
  }
}
