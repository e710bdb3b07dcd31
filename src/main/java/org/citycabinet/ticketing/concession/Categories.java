package org.citycabinet.ticketing.concession;

import java.util.List;
import java.util.Optional;
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
    return find(code)
        .orElseThrow(() -> Refused.field("concession", "product.concession.unknown", code));
  }

  /** The group of that code, if there is one. */
  public Optional<Category> find(String code) {
    return all.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** The groups that somebody belongs to: one that an amendment took away counts no more. */
  public List<Category> of(List<Entitlement> held) {
    return held.stream().flatMap(each -> find(each.category()).stream()).toList();
  }
}
