package org.citycabinet.ticketing.product;

import java.time.Instant;
import java.util.Optional;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;

/**
 * A wish to buy.
 *
 * @param product the product's code
 * @param quantity how many, 1 to 1,000
 * @param channel where
 * @param at when
 * @param concession the category that the traveller belongs to, where it is known
 */
public record SaleRequest(
    String product, int quantity, Channel channel, Instant at, Optional<String> concession) {
  static final int MOST = 1000;

  /**
   * Refuses quantities out of bounds.
   *
   * @throws Refused at the field {@code quantity}
   */
  public SaleRequest {
    if (quantity < 1 || quantity > MOST) {
      throw Refused.field("quantity", "product.quantity.range", 1, MOST);
    }
  }
}
