package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.fare.RefundShare;

/**
 * What a paragraph on money back gives.
 *
 * @param clause its number
 * @param limits by when it must be asked for
 * @param percent of the share
 */
record SlowRefund(String clause, List<SlowLimit> limits, int percent, RefundShare share) {

  /** What comes of it in a case. */
  record Given(
      String clause, int percent, int left, int units, long cents, Optional<Instant> tooLateAt) {}

  Given in(SlowCase facts) {
    var tooLateAt = SlowLimit.tooLate(limits, facts);
    var isLate = tooLateAt.isPresent() && !facts.wish().requestedAt().isBefore(tooLateAt.get());
    var left =
        share == RefundShare.UNITS_LEFT_AT_RETENTION ? facts.leftAtRetention() : facts.left();
    return new Given(
        clause,
        isLate ? 0 : percent,
        left,
        facts.units(),
        isLate ? 0 : cents(facts, left),
        tooLateAt);
  }

  /** Rounded half-up, once. */
  private long cents(SlowCase facts, int left) {
    var hundredths = facts.wish().price().cents() * percent;
    return switch (share) {
      case NOTHING -> 0;
      case PRICE -> (2 * hundredths + 100) / 200;
      case UNITS_LEFT, UNITS_LEFT_AT_RETENTION ->
          (2 * hundredths * left + 100L * facts.units()) / (200L * facts.units());
    };
  }
}
