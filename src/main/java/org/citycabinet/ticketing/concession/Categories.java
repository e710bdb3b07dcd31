package org.citycabinet.ticketing.concession;

import java.util.List;
import org.citycabinet.words.Refused;

/**
 * The groups that an operator's terms know.
 *
 * @param all in the order in which they are shown
 */
public record Categories(List<Category> all) {

  /**
   * The group of that code.
   *
   * @throws Refused at the field {@code concession} where there is none
   */
  public Category category(String code) {
    return all.stream()
        .filter(category -> category.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.field("concession", "product.concession.unknown", code));
  }
}
