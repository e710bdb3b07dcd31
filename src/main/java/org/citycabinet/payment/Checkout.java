package org.citycabinet.payment;

import java.util.Locale;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * What a payer is sent to the gateway with.
 *
 * @param reference what is paid for, such as an order's id; one payment for each
 * @param operator the code of the operator that gets the money
 * @param amount more than 0
 * @param description what the payer reads, at most 200 characters
 * @param email where the payer is written to
 * @param locale the payer's language
 * @param dueSeconds how long the payer has, at least 1 (VEN-19: 120)
 * @param returnUrl the page that the payer comes back to, whatever happened there; it calls {@link
 *     Payments#refresh}
 * @param keepCard whether the payer wants the gateway to keep the card (RIG-A4)
 */
public record Checkout(
    UUID reference,
    String operator,
    Money amount,
    String description,
    String email,
    Locale locale,
    int dueSeconds,
    String returnUrl,
    boolean keepCard) {

  /** Refuses what no payment can be made of. */
  public Checkout {
    if (amount.cents() <= 0 || dueSeconds < 1) {
      throw new IllegalArgumentException("Nothing to pay, or no time to: " + reference);
    }
  }
}
