package org.citycabinet.travel;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.Money;

/**
 * What a month's trips would have cost otherwise.
 *
 * @param month which
 * @param trips how many were made
 * @param paid what they did cost
 * @param ways what else there is, the best first
 */
public record Cheapest(YearMonth month, int trips, Money paid, List<Way> ways) {

  /**
   * Another way to pay for the same trips.
   *
   * @param tickets how many of what, in words
   * @param total what they cost with commission
   * @param missed trips that they do not cover
   * @param left trips that stay on the last load
   * @param product the code of a ticket of them that the portal sells, or null
   */
  public record Way(String tickets, Money total, int missed, int left, String product) {

    /** Whether they cover every trip. */
    public boolean isWhole() {
      return missed == 0;
    }
  }

  /** The way that would have cost less than was paid; null where there is none. */
  public Way better() {
    return best().filter(way -> way.total().compareTo(paid) < 0).orElse(null);
  }

  /** By how much that is less. */
  public Money saved() {
    return best().map(way -> paid.minus(way.total())).orElse(Money.ZERO);
  }

  private Optional<Way> best() {
    return ways.stream().findFirst().filter(Way::isWhole);
  }
}
