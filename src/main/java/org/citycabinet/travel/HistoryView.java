package org.citycabinet.travel;

import java.util.List;
import org.citycabinet.words.Money;

/**
 * What was done with a card, as a page shows it, in the reader's language; the newest first.
 *
 * @param trips made with it, the newest of them
 * @param stored whether it holds stored value
 * @param movements of its stored value
 */
public record HistoryView(List<TripView> trips, boolean stored, List<Movement> movements) {

  /**
   * A movement of stored value.
   *
   * @param at when it was booked
   * @param what in words
   * @param amount below 0 where it was taken off
   */
  public record Movement(String at, String what, Money amount) {}
}
