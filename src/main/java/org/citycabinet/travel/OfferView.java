package org.citycabinet.travel;

import org.citycabinet.words.Money;

/**
 * A product on the shelf as a page shows it, in the reader's language.
 *
 * @param product its code
 * @param name its name
 * @param price what one costs
 * @param commission what comes on top
 * @param term when it would be valid; empty where its first trip decides
 * @param against why it cannot be bought; empty where it can
 * @param clause of the operator's terms that stands against it; empty where none
 */
public record OfferView(
    String product,
    String name,
    Money price,
    Money commission,
    String term,
    String against,
    String clause) {

  /** Whether it can be bought now. */
  public boolean isOpen() {
    return against.isEmpty();
  }
}
