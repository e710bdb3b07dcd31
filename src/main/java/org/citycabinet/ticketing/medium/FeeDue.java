package org.citycabinet.ticketing.medium;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A clerk hands out a medium and takes what it costs; who keeps the till notes where it came in, in
 * the same transaction, or refuses.
 *
 * @param cause what it is paid for: the replacement or the handing out
 * @param operator the operator's code
 * @param fee what is kept; 0 or more
 * @param deposit what is given back with the medium (RIG-20); 0 or more, and not both are 0
 * @param means how it is paid
 * @param receipt what the card terminal printed, as it was typed; may be null
 */
public record FeeDue(
    UUID cause, String operator, Money fee, Money deposit, FeeMeans means, String receipt) {

  /** All that is paid. */
  public Money sum() {
    return fee.plus(deposit);
  }
}
