package org.citycabinet.travel;

import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A purchase as a page shows it, in the reader's language.
 *
 * @param id its identifier
 * @param reference what the buyer can name it by
 * @param operator the operator's code
 * @param operatorName the operator's name
 * @param hue the operator's colour, in degrees
 * @param lines what is bought
 * @param told what the buyer is told before paying (RIG-10)
 * @param commission what comes on top of the prices
 * @param total what is paid
 * @param state how it stands
 * @param confirmed whether the buyer went to pay
 * @param secondsLeft what is left of the hold; 0 where it is over
 * @param boughtAt when it was held, in words
 * @param collect how and by when cards have to collect it; empty where they need not
 */
public record PurchaseView(
    UUID id,
    String reference,
    String operator,
    String operatorName,
    int hue,
    List<Line> lines,
    List<String> told,
    Money commission,
    Money total,
    String state,
    boolean confirmed,
    long secondsLeft,
    String boughtAt,
    String collect) {

  /**
   * One line of it.
   *
   * @param product its product's name, or that it is a top-up
   * @param topUp whether it is one
   * @param number of the medium that it is loaded to
   * @param concession the concession that it is sold at; empty at full price
   * @param quantity how many
   * @param unitPrice what one costs
   * @param price what all cost
   * @param term when the ticket is valid, where purchase alone decides that; empty for a top-up
   * @param codes of the tickets loaded
   */
  public record Line(
      String product,
      boolean topUp,
      String number,
      String concession,
      int quantity,
      Money unitPrice,
      Money price,
      String term,
      List<String> codes) {}

  /** Whether it is in that state. */
  public boolean is(String wanted) {
    return state.equals(wanted);
  }

  /** Whether nothing but stored value is bought. */
  public boolean isTopUp() {
    return lines.stream().allMatch(Line::topUp);
  }
}
