package org.citycabinet.ticketing.terms;

import java.util.Comparator;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Money;

/**
 * A month's travel by one kind of ticket.
 *
 * @param product which
 * @param count how many of it are bought
 * @param channel where the first one costs least
 * @param total what they cost with commission
 * @param missed trips that they do not cover
 * @param left trips that stay on the last load for later
 * @param clause of the terms of sale
 */
public record MonthPlan(
    Product product, int count, Channel channel, Money total, int missed, int left, String clause) {

  /** What covers all comes first, then what costs less. */
  static final Comparator<MonthPlan> ORDER =
      Comparator.comparingInt(MonthPlan::missed)
          .thenComparing(MonthPlan::total)
          .thenComparing(plan -> plan.product().code());

  /** Whether every trip is covered. */
  public boolean isWhole() {
    return missed == 0;
  }
}
