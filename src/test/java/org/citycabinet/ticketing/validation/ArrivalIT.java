package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.validation.Arrivals.Event;
import org.citycabinet.ticketing.validation.Arrivals.Owned;
import org.citycabinet.ticketing.validation.Arrivals.State;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order in which the taps of a card become known, by batches or one by one: in the end
 * it holds, owes and has made the same. Each order has a card and vehicles of its own.
 */
class ArrivalIT extends InContainer {
  private static final int ORDERS = 25;
  private static final int DAY = 24 * 60;

  @Inject Arrivals arrivals;

  /** Fares, changes, second taps and a turn, over more than half a day. */
  @Test
  @Requirement({"SIA-03", "SIA-04", "SIA-06", "RIG-57", "RIG-64"})
  void walletRidesCostTheSameInEveryOrder() {
    var owned = new Owned("siauliai", MediumKind.CARD, "20.00", List.of());
    var events =
        List.of(
            Event.tap("5", -1400),
            Event.tap("6", -1380),
            Event.tap("7", -670),
            Event.tap("1", -600),
            Event.tap("1", -595),
            Event.tap("2", -585),
            Event.tap("3", -575),
            Event.tap("4", -569),
            Event.tap("1", -500),
            Event.turn("1", -490),
            Event.tap("1", -480),
            Event.tap("1", -475),
            Event.tap("1", -395),
            Event.tap("1", -385));
    var state = sameInEveryOrder(owned, events, true);
    assertEquals(
        List.of("FARE", "TRANSFER", "FARE", "FARE", "REPEAT", "TRANSFER", "TRANSFER", "FARE"),
        state.rules().subList(0, 8));
    assertEquals(List.of("FARE", "FARE", "REPEAT", "REPEAT", "FARE"), state.rules().subList(8, 13));
    assertEquals("13.70", state.balance());
  }

  /** One trip on credit; what is beyond becomes a debt, which blocks. */
  @Test
  @Requirement({"SIA-05", "SIA-06"})
  void aTripOnCreditAndADebtAreTheSameInEveryOrder() {
    var owned = new Owned("siauliai", MediumKind.PERSONALISED_CARD, "1.00", List.of());
    var events =
        List.of(
            Event.tap("1", -300),
            Event.tap("2", -280),
            Event.tap("3", -200),
            Event.tap("4", -171),
            Event.tap("5", -100));
    var state = sameInEveryOrder(owned, events, false);
    assertEquals("-0.80", state.balance());
    assertEquals("0.90", state.debt());
    assertEquals("DEBT", state.blocked());
  }

  /** What a late change makes free may be what the card was blocked for. */
  @Test
  @Requirement({"SIA-05", "SIA-06"})
  void aDebtThatWasNoneIsForgotten() {
    var owned = new Owned("siauliai", MediumKind.CARD, "1.00", List.of());
    var events = List.of(Event.tap("1", -60), Event.tap("2", -50), Event.tap("3", -31));
    var state = sameInEveryOrder(owned, events, false);
    assertEquals("0.10", state.balance());
    assertEquals("0.00", state.debt());
    assertEquals("", state.blocked());
  }

  /** A period begins with its first use; before and after it the wallet pays. */
  @Test
  @Requirement({"SIA-02", "SIA-08"})
  void aPeriodBeginsWithItsFirstUseInEveryOrder() {
    var ticket = new Arrivals.Bought("DAYS_7", -5 * DAY, null, null);
    var owned = new Owned("siauliai", MediumKind.CARD, "20.00", List.of(ticket));
    var events =
        List.of(
            Event.tap("1", -5 * DAY - 40),
            Event.tap("2", -5 * DAY - 20),
            Event.tap("3", -5 * DAY + 60),
            Event.tap("3", -5 * DAY + 70),
            Event.activate("4", -4 * DAY),
            Event.tap("5", -2 * DAY),
            Event.turn("5", -2 * DAY + 5),
            Event.tap("5", -2 * DAY + 6));
    var state = sameInEveryOrder(owned, events, false);
    assertEquals("19.10", state.balance());
    assertEquals(-5 * DAY + 60, state.tickets().get(0).firstUsed());
  }

  /** The second ticket begins where the first is over, and what no ticket covers is refused. */
  @Test
  @Requirement({"RIG-15.1.2", "RIG-17", "RIG-57"})
  void oneTicketBeginsWhereTheOtherEndsInEveryOrder() {
    var first = new Arrivals.Bought("DAYS_3", -6 * DAY - 60, null, null);
    var second = new Arrivals.Bought("DAYS_3", -5 * DAY - 60, null, null);
    var owned = new Owned("riga", MediumKind.CARD, null, List.of(first, second));
    var events =
        List.of(
            Event.tap("1", -6 * DAY),
            Event.tap("2", -5 * DAY),
            Event.tap("3", -4 * DAY),
            Event.tap("4", -3 * DAY),
            Event.tap("4", -3 * DAY + 30),
            Event.tap("5", -2 * DAY),
            Event.tap("6", -DAY),
            Event.tap("7", -5));
    var state = sameInEveryOrder(owned, events, false);
    assertEquals(-3 * DAY, state.ticket("DAYS_3", -3 * DAY).firstUsed());
    assertEquals(-6 * DAY, state.ticket("DAYS_3", -6 * DAY).firstUsed());
  }

  /** Each trip once, however often it is registered; what is beyond the last one is refused. */
  @Test
  @Requirement({"VEN-01", "VEN-18", "RIG-66"})
  void tripsAreTakenOnceInEveryOrder() {
    var ticket = new Arrivals.Bought("TRIPS_10", -6 * DAY, 365, 4);
    var owned = new Owned("ventspils", MediumKind.CARD, null, List.of(ticket));
    var events =
        List.of(
            Event.tap("1", -500),
            Event.tap("1", -495),
            Event.tap("2", -400),
            Event.tap("2", -395),
            Event.turn("2", -380),
            Event.tap("2", -379),
            Event.tap("3", -300),
            Event.tap("4", -200),
            Event.tap("3", -150));
    var state = sameInEveryOrder(owned, events, false);
    assertEquals(0, state.tickets().get(0).left());
    assertEquals(
        List.of("TICKET", "REPEAT", "TICKET", "REPEAT", "TICKET", "TICKET"), state.rules());
  }

  /** Trips of ninety minutes each: what lies within one takes none. */
  @Test
  @Requirement({"RIG-15.1.1", "RIG-74.2"})
  void ninetyMinutesAreOneTripInEveryOrder() {
    var ticket = new Arrivals.Bought("TRIPS_10_90MIN", -6 * DAY, null, 10);
    var owned = new Owned("riga", MediumKind.CARD, null, List.of(ticket));
    var events =
        List.of(
            Event.tap("1", -600),
            Event.tap("2", -540),
            Event.tap("3", -480),
            Event.tap("3", -470),
            Event.tap("4", -391),
            Event.tap("5", -389),
            Event.tap("6", -200));
    var state = sameInEveryOrder(owned, events, true);
    assertEquals(6, state.tickets().get(0).left());
    assertEquals(-600, state.tickets().get(0).firstUsed());
  }

  /**
   * @param alone whether taps may also come one by one while the passenger waits
   */
  private State sameInEveryOrder(Owned owned, List<Event> events, boolean alone) {
    var inTime = events.stream().sorted(Comparator.comparingInt(Event::minute)).toList();
    var expected = arrivals.arrive(owned, inTime.stream().map(List::of).toList(), () -> false);
    var random = new Random(events.hashCode());
    for (int order = 0; order < ORDERS; order++) {
      var shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      var batches = batches(shuffled, random);
      var state = arrivals.arrive(owned, batches, () -> alone && random.nextBoolean());
      assertEquals(expected, state, batches::toString);
    }
    return expected;
  }

  private static List<List<Event>> batches(List<Event> events, Random random) {
    var batches = new ArrayList<List<Event>>();
    for (int from = 0; from < events.size(); ) {
      var to = Math.min(events.size(), from + 1 + random.nextInt(4));
      batches.add(events.subList(from, to));
      from = to;
    }
    return batches;
  }
}
