package org.citycabinet.ticketing.product;

import java.time.Duration;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.words.Money;

/**
 * Whether something can be bought, and for how much.
 *
 * @param product what would be bought
 * @param quantity how many
 * @param refusal why it cannot be bought; empty where it can
 * @param unitPrice what one costs
 * @param price what all cost
 * @param commission what comes on top
 * @param rate of which the commission comes
 * @param visitors whether it is sold to who has no account here
 * @param hold how long a chosen ticket waits for its payment
 * @param clause the clause that decides it
 */
public record SaleQuote(
    Product product,
    int quantity,
    Optional<SaleRefusal> refusal,
    Money unitPrice,
    Money price,
    Money commission,
    Commission rate,
    boolean visitors,
    Duration hold,
    String clause) {

  /** Whether it can be bought. */
  public boolean isAvailable() {
    return refusal.isEmpty();
  }

  /** What the buyer pays in all. */
  public Money total() {
    return price.plus(commission);
  }
}
