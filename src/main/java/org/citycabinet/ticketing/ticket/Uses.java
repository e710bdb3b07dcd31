package org.citycabinet.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.citycabinet.ticketing.fare.Span;

/**
 * What trips did to a ticket, seen from an instant.
 *
 * @param term the term that began last before that instant; null where none did
 * @param last when it was used last before that instant, as far as that is known, or null
 * @param ends the first instant after its term, for each trip made from that instant on
 */
public record Uses(Span term, Instant last, List<Instant> ends) {

  static Instant earlier(Instant known, Instant at) {
    return known == null || at.isBefore(known) ? at : known;
  }

  static Instant later(Instant known, Instant at) {
    return known == null || at.isAfter(known) ? at : known;
  }

  /**
   * How many trips were taken from that instant on.
   *
   * @param each whether every use takes one; else every term that begins does (RIG-74.2)
   */
  int taken(boolean each) {
    return each
        ? ends.size()
        : (int)
            ends.stream()
                .filter(end -> term == null || !end.equals(term.until()))
                .distinct()
                .count();
  }
}
