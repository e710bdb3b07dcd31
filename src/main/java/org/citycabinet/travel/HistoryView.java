package org.citycabinet.travel;

import java.util.List;
import org.citycabinet.words.Money;

/**
 * What was done with a card, as a page shows it, in the reader's language; the newest first.
 *
 * @param trips made with it
 * @param stored whether it holds stored value
 * @param movements of its stored value
 */
public record HistoryView(List<Journey> trips, boolean stored, List<Movement> movements) {

  /**
   * A trip.
   *
   * @param at when
   * @param where vehicle, route and stop
   * @param paid the amount, or the ticket that covers it
   */
  public record Journey(String at, String where, String paid) {}

  /**
   * A movement of stored value.
   *
   * @param at when it was booked
   * @param what in words
   * @param amount below 0 where it was taken off
   */
  public record Movement(String at, String what, Money amount) {}
}
