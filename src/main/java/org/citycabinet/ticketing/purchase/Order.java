package org.citycabinet.ticketing.purchase;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * What a purchase is about, with the figures that the check page shows.
 *
 * @param operator the operator's code
 * @param medium what it is loaded to
 * @param product the code of the product; null for a top-up of stored value
 * @param edition the edition of the terms that it is sold under
 * @param category the category of the concession that it is sold at; null at full price
 * @param quantity how many, at least 1
 * @param unitPrice what one costs
 * @param commission what comes on top of the price (VEN-20)
 */
record Order(
    String operator,
    UUID medium,
    String product,
    UUID edition,
    String category,
    int quantity,
    Money unitPrice,
    Money commission) {

  Money price() {
    return unitPrice.times(quantity);
  }
}
