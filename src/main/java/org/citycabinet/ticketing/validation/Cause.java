package org.citycabinet.ticketing.validation;

import java.util.UUID;
import org.citycabinet.ticketing.fare.TripRule;

/**
 * Why a trip costs what it does.
 *
 * @param rule by which rule; null where nothing was travelled
 * @param follows the tap that makes it free, or null
 * @param category the fare category, empty for the full fare; null where none decided
 */
record Cause(TripRule rule, UUID follows, String category) {
  /** No trip was made. */
  static final Cause NONE = of(null);

  static Cause of(TripRule rule) {
    return new Cause(rule, null, null);
  }

  /** Whether it is part of a trip that was paid before. */
  boolean isFree() {
    return rule == TripRule.TRANSFER || rule == TripRule.REPEAT;
  }

  /** The same, where the medium held too little. */
  Cause onCredit() {
    return rule == TripRule.FARE ? new Cause(TripRule.CREDIT, follows, category) : this;
  }
}
