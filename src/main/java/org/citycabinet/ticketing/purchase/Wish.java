package org.citycabinet.ticketing.purchase;

import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * Something that somebody wants for a medium.
 *
 * @param medium what it is to be loaded to
 * @param product the code of the product; null for a top-up of stored value
 * @param quantity how many, at least 1
 * @param amount how much is topped up; null for a product
 */
public record Wish(UUID medium, String product, int quantity, Money amount)
    implements Serializable {

  /** So many tickets of a kind. */
  public static Wish tickets(UUID medium, String product, int quantity) {
    return new Wish(medium, product, quantity, null);
  }

  /** So much stored value. */
  public static Wish topUp(UUID medium, Money amount) {
    return new Wish(medium, null, 1, amount);
  }

  /** Whether stored value is wanted, and no ticket. */
  public boolean isTopUp() {
    return product == null;
  }

  /** Whether both want the same for the same medium, however much of it. */
  public boolean isOfKind(Wish other) {
    return medium.equals(other.medium)
        && (isTopUp() ? other.isTopUp() : product.equals(other.product));
  }
}
