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
 * @param product its product's name, or that it is a top-up
 * @param topUp whether it is one
 * @param number of the medium that it is loaded to
 * @param told what the buyer is told before paying (RIG-10)
 * @param concession the concession that it is sold at; empty at full price
 * @param quantity how many
 * @param unitPrice what one costs
 * @param price what all cost
 * @param commission what comes on top
 * @param total what is paid
 * @param state how it stands
 * @param confirmed whether the buyer went to pay
 * @param secondsLeft what is left of the hold; 0 where it is over
 * @param boughtAt when it was held, in words
 * @param term when the ticket is valid, where purchase alone decides that; empty for a top-up
 * @param collect how and by when the card has to collect it; empty where it need not
 * @param codes of the tickets loaded
 */
public record PurchaseView(
    UUID id,
    String reference,
    String operator,
    String operatorName,
    int hue,
    String product,
    boolean topUp,
    String number,
    List<String> told,
    String concession,
    int quantity,
    Money unitPrice,
    Money price,
    Money commission,
    Money total,
    String state,
    boolean confirmed,
    long secondsLeft,
    String boughtAt,
    String term,
    String collect,
    List<String> codes) {

  /** Whether it is in that state. */
  public boolean is(String wanted) {
    return state.equals(wanted);
  }
}
