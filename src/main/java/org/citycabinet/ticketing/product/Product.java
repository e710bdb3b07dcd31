package org.citycabinet.ticketing.product;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * A kind of ticket on an operator's list.
 *
 * @param code its code
 * @param names its name by language
 * @param price what one costs
 * @param month whether it is a month ticket
 * @param tickets how many tickets one load holds, at least 1
 * @param trips how many trips the price stands for when tickets are compared (RIG-17)
 * @param media what can carry it
 * @param concession the category that its buyer must belong to, if any
 */
public record Product(
    String code,
    Map<String, String> names,
    Money price,
    boolean month,
    int tickets,
    int trips,
    Cell<MediumKind> media,
    Optional<String> concession) {

  /** Its name in a language. */
  public String name(Locale language) {
    return names.getOrDefault(language.getLanguage(), names.get("en"));
  }

  /** Whether it is a load of several tickets, used one by one. */
  public boolean isLoadOfSeveral() {
    return tickets > 1;
  }
}
