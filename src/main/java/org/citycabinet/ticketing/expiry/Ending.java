package org.citycabinet.ticketing.expiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that ends.
 *
 * @param end in which way
 * @param id of the card or the ticket
 * @param medium the card, or the one that holds the ticket
 * @param number what stands on it
 * @param code the ticket's code; empty for a card
 * @param about the day of the end, in the operator's zone
 */
record Ending(End end, UUID id, UUID medium, String number, String code, LocalDate about) {

  /** Its name among the items of a night. */
  String item() {
    return end + ":" + id;
  }
}
