package org.citycabinet.payment;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when somebody waits for the gateway, over all calls that are made meanwhile.
 *
 * @param until the first instant that is too late for an answer
 */
record Patience(Instant until) {
  /** A page is to answer within 10 seconds, whatever the gateway does. */
  private static final Duration OF_PAYERS = Duration.ofSeconds(8);

  private static final Duration OF_JOBS = Duration.ofMinutes(1);

  /** Of somebody who waits for a page. */
  static Patience ofPayer(Instant now) {
    return new Patience(now.plus(OF_PAYERS));
  }

  /** Of a job, for which nobody waits. */
  static Patience ofJob(Instant now) {
    return new Patience(now.plus(OF_JOBS));
  }

  /**
   * How long the next call may take.
   *
   * @param most the longest that any call may take
   * @throws GatewayAway where it is over
   */
  Duration left(Instant now, Duration most) throws GatewayAway {
    var left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      throw new GatewayAway("The gateway took too long over earlier calls");
    }
    return left.compareTo(most) < 0 ? left : most;
  }
}
