package org.citycabinet.ticketing.concession;

import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * What somebody applies for: a personalised card, a concession, or both at once (RIG-31).
 *
 * @param operator the operator's code
 * @param personName whom it is for: first name and surname
 * @param category the code of the concession's category; null where only a card is wanted
 * @param medium the card that is to carry the concession; null where a new one is wanted
 */
public record Wish(String operator, String personName, String category, UUID medium) {
  private static final int LONGEST_NAME = 120;

  /**
   * Refuses a wish for nobody, and a card that is to carry nothing.
   *
   * @throws Refused at the field at fault
   */
  public Wish {
    if (personName == null || personName.isBlank()) {
      throw Refused.field("personName", "concession.person.missing");
    }
    if (personName.length() > LONGEST_NAME) {
      throw Refused.field("personName", "concession.person.too-long", LONGEST_NAME);
    }
    if (category == null && medium != null) {
      throw Refused.field("category", "concession.category.missing");
    }
  }
}
