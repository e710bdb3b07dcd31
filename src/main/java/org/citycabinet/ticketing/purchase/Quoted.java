package org.citycabinet.ticketing.purchase;

import java.time.Duration;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A wish with what its terms say about it now.
 *
 * @param wish what is wanted
 * @param medium what it would be loaded to
 * @param unitPrice what one costs; 0 where it is not sold any more
 * @param rate the commission that the terms ask for on it
 * @param category the category of the concession that it would be sold at; empty at full price
 * @param hold how long it waits for its payment
 * @param against why it cannot be bought; empty where it can
 */
record Quoted(
    Wish wish,
    Medium medium,
    Money unitPrice,
    Commission rate,
    Optional<String> category,
    Duration hold,
    Optional<Refused> against) {

  /** What stands against it, where nothing else is known of it. */
  static Quoted refused(Wish wish, Medium medium, Refused why) {
    return new Quoted(
        wish,
        medium,
        Money.ZERO,
        Commission.NONE,
        Optional.empty(),
        Duration.ZERO,
        Optional.of(why));
  }

  /** What is not sold bears nothing. */
  Commission.Part part() {
    return against.isPresent()
        ? new Commission.Part(Commission.NONE, Money.ZERO)
        : new Commission.Part(rate, unitPrice.times(wish.quantity()));
  }
}
