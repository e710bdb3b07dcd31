package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.Optional;
import org.citycabinet.words.Money;

/**
 * What an operator's terms give back.
 *
 * @param percent of the price or of the unused part, 0 to 100
 * @param unitsLeft unused days or tickets
 * @param units days or tickets of the whole
 * @param amount what is paid back
 * @param deadline the first instant at which it is too late to ask; empty where there is none
 * @param clause the clause that decides
 * @param proof whether the proof of purchase is needed
 * @param decider who decides
 */
public record RefundQuote(
    int percent,
    int unitsLeft,
    int units,
    Money amount,
    Optional<Instant> deadline,
    String clause,
    boolean proof,
    Decider decider) {

  /** Whether anything is paid back. */
  public boolean isRefundable() {
    return !amount.isZero();
  }
}
