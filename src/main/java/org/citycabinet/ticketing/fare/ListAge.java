package org.citycabinet.ticketing.fare;

import java.time.Instant;

/** How old the blocklist is by which a reader decides; each step is worse than the one before. */
public enum ListAge {
  /** A newer one is not due yet. */
  CURRENT,
  /** A newer one should have come, but this one may still be used. */
  DUE,
  /** It was to be used until an instant that has passed. */
  EXPIRED,
  /** There is none. */
  NONE;

  /**
   * The step of a list.
   *
   * @param nextUpdate before this instant there will be a newer one
   * @param validUntil the first instant at which it must no longer be used
   */
  public static ListAge of(Instant nextUpdate, Instant validUntil, Instant now) {
    if (!now.isBefore(validUntil)) {
      return EXPIRED;
    }
    return now.isBefore(nextUpdate) ? CURRENT : DUE;
  }

  /** Whether who decides by such a list does less than usual. */
  public boolean isDegraded() {
    return this != CURRENT;
  }
}
