package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a single ticket carries on into other vehicles (SIA-06).
 *
 * @param window counted from the first marking; zero where changing is not free
 */
public record Transfer(Duration window) {

  /** Whether a trip that begins then is still covered by the one marked first. */
  public boolean isFree(Instant firstMarkedAt, Instant at) {
    return !at.isBefore(firstMarkedAt) && at.isBefore(firstMarkedAt.plus(window));
  }
}
