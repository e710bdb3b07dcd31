package org.citycabinet.ticketing.plan;

import org.citycabinet.ticketing.product.Product;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Money;

/**
 * Tickets of one kind in a month's travel.
 *
 * @param product which
 * @param count how many of it are bought
 * @param channel where the first one costs least
 * @param total what they cost with commission
 * @param clause of the terms of sale
 */
public record PlanPart(Product product, int count, Channel channel, Money total, String clause) {

  /** The two together; they are of one kind. */
  PlanPart and(PlanPart more) {
    return new PlanPart(product, count + more.count, channel, total.plus(more.total), clause);
  }
}
