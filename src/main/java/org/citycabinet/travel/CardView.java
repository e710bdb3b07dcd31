package org.citycabinet.travel;

import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A card as a page shows it, in the reader's language.
 *
 * @param id its identifier
 * @param title what its keeper calls it
 * @param number as people read it
 * @param operator the operator's code
 * @param operatorName the operator's name
 * @param hue the operator's colour, in degrees
 * @param kind what it is
 * @param blocked why it is blocked; empty where it is good
 * @param balance its stored value; null where it holds none
 * @param toppable whether stored value can be put on it online
 * @param concessions what its person is entitled to
 * @param open tickets that can be travelled with, now or later
 * @param past the others
 * @param loads what waits to be written to it, or was not collected
 */
public record CardView(
    UUID id,
    String title,
    String number,
    String operator,
    String operatorName,
    int hue,
    String kind,
    String blocked,
    Money balance,
    boolean toppable,
    List<String> concessions,
    List<TicketView> open,
    List<TicketView> past,
    List<Waiting> loads) {

  /** Whether it is blocked. */
  public boolean isBlocked() {
    return !blocked.isEmpty();
  }

  /**
   * Something bought online that waits for a card, as a page shows it.
   *
   * @param id its identifier
   * @param what an amount, or a ticket's code
   * @param state in words
   * @param tag the class of the label that says the state
   * @param hint what to do now; empty where nothing
   * @param failed when a vehicle could not write it, and what to do; empty where none failed
   * @param uncollected whether its time is over
   */
  public record Waiting(
      UUID id,
      String what,
      String state,
      String tag,
      String hint,
      String failed,
      boolean uncollected) {

    /** Whether a vehicle could not write it. */
    public boolean isFailed() {
      return !failed.isEmpty();
    }
  }
}
