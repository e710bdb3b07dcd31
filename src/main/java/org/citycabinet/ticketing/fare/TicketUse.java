package org.citycabinet.ticketing.fare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a ticket's validity depends on.
 *
 * @param boughtAt when it was bought
 * @param firstUsedAt its first authorisation, if there was one
 * @param zone the operator's time zone
 */
public record TicketUse(Instant boughtAt, Optional<Instant> firstUsedAt, ZoneId zone) {

  /** The calendar day of purchase, where the operator is. */
  public LocalDate boughtOn() {
    return LocalDate.ofInstant(boughtAt, zone);
  }
}
