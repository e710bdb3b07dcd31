package org.citycabinet.ticketing.fare;

import java.util.ArrayList;
import java.util.List;
import org.citycabinet.words.Money;

/**
 * What a buyer pays on top of the price (VEN-20).
 *
 * @param percent of the price, 0 to 100
 * @param minimum the least it is, unless the price is 0
 */
public record Commission(int percent, Money minimum) {
  /** No commission. */
  public static final Commission NONE = new Commission(0, Money.ZERO);

  /**
   * A price in a transaction, and the commission that is asked for on it.
   *
   * @param rate the commission
   * @param price without it
   */
  public record Part(Commission rate, Money price) {

    private long hundredths() {
      return rate.percent * price.cents();
    }

    private Money minimum() {
      return price.isZero() ? Money.ZERO : rate.minimum;
    }

    private boolean isFree() {
      return hundredths() == 0 && minimum().isZero();
    }
  }

  /** The commission on that price; none on a price of 0. */
  public Money on(Money price) {
    return on(List.of(new Part(this, price))).get(0);
  }

  /**
   * The commission of one transaction, as its parts bear it: the percentages are added up and
   * rounded once, and the least that any part asks for is asked for once (VEN-20). What each bears
   * is in proportion to its price, to the cent.
   */
  public static List<Money> on(List<Part> parts) {
    var total = total(parts);
    long all = parts.stream().mapToLong(Commission::weight).sum();
    List<Money> shares = new ArrayList<>();
    var borne = Money.ZERO;
    long sum = 0;
    for (var part : parts) {
      sum += weight(part);
      var until = all == 0 ? Money.ZERO : total.share(sum, all);
      shares.add(until.minus(borne));
      borne = until;
    }
    return shares;
  }

  private static Money total(List<Part> parts) {
    var percents = Money.ofCents(parts.stream().mapToLong(Part::hundredths).sum()).share(1, 100);
    return parts.stream().map(Part::minimum).reduce(percents, Money::atLeast);
  }

  private static long weight(Part part) {
    return part.isFree() ? 0 : part.price().cents();
  }
}
