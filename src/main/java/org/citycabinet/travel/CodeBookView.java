package org.citycabinet.travel;

import java.util.List;
import java.util.UUID;

/**
 * The code tickets on one app medium as a page shows them, in the reader's language.
 *
 * @param medium its identifier
 * @param operatorName the operator's name
 * @param hue the operator's colour, in degrees
 * @param number the medium's, as people read it
 * @param blocked why it is blocked; empty where it is good
 * @param running tickets whose term runs
 * @param kinds tickets that wait, by kind
 */
public record CodeBookView(
    UUID medium,
    String operatorName,
    int hue,
    String number,
    String blocked,
    List<Running> running,
    List<Kind> kinds) {

  /** Whether it is blocked. */
  public boolean isBlocked() {
    return !blocked.isEmpty();
  }

  /**
   * A ticket whose term runs.
   *
   * @param name of its product
   * @param code what people know it by
   * @param term when it is valid, and what is left of it
   * @param trip the latest trip authorised with it; null where none was from a telephone
   */
  public record Running(String name, String code, String term, UUID trip) {}

  /**
   * Tickets of one kind that wait.
   *
   * @param product its code
   * @param name its name
   * @param unused how many there are
   * @param term of the one that must be used first
   * @param codes what people know them by
   */
  public record Kind(String product, String name, int unused, String term, List<String> codes) {}

  /**
   * A trip of the last months on a code ticket (RIG-A2.6).
   *
   * @param at when
   * @param ticket the ticket's code and kind
   * @param vehicle in which vehicle, on which line
   */
  public record PastTrip(String at, String ticket, String vehicle) {}
}
