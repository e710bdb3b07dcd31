package org.citycabinet.ticketing.product;

import java.util.List;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * An operator's list of ticket types (RIG-81).
 *
 * @param products in the order in which they are shown
 */
public record Catalogue(List<Product> products) {

  /** The name of the family of terms that lists them. */
  public static final String FAMILY = "products";

  /**
   * The product of that code.
   *
   * @throws Refused at the field {@code product} where the list has none
   */
  public Product product(String code) {
    return find(code).orElseThrow(() -> Refused.field("product", "product.unknown", code));
  }

  /** The product of that code, if the list has it. */
  public Optional<Product> find(String code) {
    return products.stream().filter(product -> product.code().equals(code)).findFirst();
  }
}
