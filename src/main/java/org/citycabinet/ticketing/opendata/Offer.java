package org.citycabinet.ticketing.opendata;

import java.util.Map;
import java.util.Optional;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * What somebody pays for a ticket on a medium.
 *
 * @param ticket its code
 * @param names its name by language
 * @param rider the group of the buyer; empty for everybody else
 * @param medium what carries it
 * @param price what one costs
 */
record Offer(
    String ticket,
    Map<String, String> names,
    Optional<Category> rider,
    MediumKind medium,
    Money price) {
  /** The rider category of who belongs to no group. */
  static final String EVERYBODY = "EVERYBODY";

  /** The code of the buyer's group. */
  String riderCode() {
    return rider.map(Category::code).orElse(EVERYBODY);
  }
}
