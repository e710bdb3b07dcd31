package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What trips cost does not depend on the order in which they become known. */
class RatingTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
  private static final long FARE = 90;

  private final Rating rating =
      new Rating(new Transfer(Duration.ofMinutes(30)), Ride.WITHOUT_TURNS);

  @Test
  @Requirement("SIA-03")
  void aTripOfItsOwnCostsItsFare() {
    assertEquals(List.of(FARE), rate(tap(0, "1", null)));
  }

  @Test
  @Requirement("SIA-04")
  void aSecondTapInTheSameVehicleCostsNothing() {
    assertEquals(List.of(FARE, 0L), rate(tap(0, "1", "a"), tap(5, "1", "a")));
  }

  @Test
  @Requirement("SIA-04")
  void theSameVehicleOnItsNextRunIsAnotherTrip() {
    assertEquals(List.of(FARE, FARE), rate(tap(0, "1", "a"), tap(29, "1", "b")));
  }

  @Test
  @Requirement("SIA-06")
  void changesAreFreeForThirtyMinutesFromTheFirstMarking() {
    assertEquals(
        List.of(FARE, 0L, 0L, FARE),
        rate(tap(0, "1", null), tap(10, "2", null), tap(29, "3", null), tap(30, "4", null)));
  }

  @Test
  @Requirement("SIA-06")
  void theWindowIsNotProlongedByAChange() {
    assertEquals(
        List.of(FARE, 0L, FARE, 0L),
        rate(tap(0, "1", null), tap(20, "2", null), tap(40, "3", null), tap(60, "4", null)));
  }

  @Test
  @Requirement("RIG-57")
  void anAuthorisationHoldsToTheTerminusOnly() {
    var turned =
        new Rating(
            new Transfer(Duration.ZERO),
            ride(Map.of("1", List.of(EIGHT.plus(Duration.ofMinutes(10))))));
    var first = tap(0, "1", null);
    var before = tap(9, "1", null);
    var after = tap(11, "1", null);
    var due = turned.rate(List.of(first, before, after));
    assertEquals(List.of(FARE, 0L, FARE), cents(due));
  }

  /** What makes a trip free is named, so that its passenger can be told. */
  @Test
  @Requirement({"SIA-04", "SIA-06"})
  void aFreeTripFollowsTheOneThatPaysForIt() {
    var paid = tap(0, "1", "a");
    var again = tap(5, "1", "a");
    var change = tap(20, "2", null);
    var next = tap(31, "3", null);
    var rated = rating.rate(List.of(next, change, again, paid));
    assertEquals(new Rated(Money.ofCents(FARE), TripRule.FARE, null), rated.get(paid.id()));
    assertEquals(new Rated(Money.ZERO, TripRule.REPEAT, paid.id()), rated.get(again.id()));
    assertEquals(new Rated(Money.ZERO, TripRule.TRANSFER, paid.id()), rated.get(change.id()));
    assertEquals(new Rated(Money.ofCents(FARE), TripRule.FARE, null), rated.get(next.id()));
  }

  @Test
  void whatATicketCoversOpensNoWindow() {
    var covered = new Mark(UUID.randomUUID(), EIGHT, "1", null, 0, 0, UUID.randomUUID(), null);
    assertEquals(List.of(0L, FARE), rate(covered, tap(10, "2", null)));
  }

  /** A ride is over ninety minutes after it was marked, however often it was tapped for. */
  @Test
  @Requirement("SIA-04")
  void aSecondTapDoesNotProlongTheRide() {
    assertEquals(
        List.of(FARE, 0L, FARE), rate(tap(0, "1", null), tap(60, "1", null), tap(91, "1", null)));
  }

  @Test
  @Requirement({"SIA-04", "SIA-06"})
  void ofOneInstantTheVehicleDecidesWhichIsPaid() {
    var one = tap(0, "1", null);
    var other = tap(0, "2", null);
    for (var taps : List.of(List.of(one, other), List.of(other, one))) {
      assertEquals(TripRule.FARE, rating.rate(taps).get(one.id()).rule());
      assertEquals(TripRule.TRANSFER, rating.rate(taps).get(other.id()).rule());
    }
  }

  /** Each tap is rated when it comes, and with it only what was made after it. */
  @Test
  @Requirement({"SIA-04", "SIA-06", "RIG-57"})
  void aThousandOrdersOfArrivalCostTheSame() {
    var random = new Random(1);
    for (int seed = 0; seed < 1_000; seed++) {
      var taps = day(random);
      var engine = new Rating(new Transfer(Duration.ofMinutes(30)), ride(turns(random)));
      var expected = engine.rate(taps);
      Collections.shuffle(taps, random);
      assertEquals(expected, arrived(engine, taps), "seed " + seed);
    }
  }

  private static List<Mark> day(Random random) {
    var taps = new ArrayList<Mark>();
    for (int minute = 0; minute < 24 * 60; minute += random.nextInt(120)) {
      var run = random.nextBoolean() ? null : String.valueOf(minute / 60);
      taps.add(tap(minute, String.valueOf(random.nextInt(3)), run));
    }
    return taps;
  }

  private static Ride ride(Map<String, List<Instant>> turns) {
    return new Ride(vehicle -> turns.getOrDefault(vehicle, List.of()));
  }

  private static Map<String, List<Instant>> turns(Random random) {
    var turns = random.longs(10, 0, 24 * 60).mapToObj(Duration::ofMinutes).map(EIGHT::plus);
    return Map.of("1", turns.toList());
  }

  private static Map<UUID, Rated> arrived(Rating engine, List<Mark> taps) {
    Map<UUID, Rated> known = new HashMap<>();
    var stored = new TreeSet<>(Mark.ORDER);
    for (var tap : taps) {
      stored.add(tap);
      for (var later : stored.tailSet(tap, true)) {
        known.put(later.id(), engine.rate(marks(stored.headSet(later), known), later));
      }
    }
    return known;
  }

  private static List<Mark> marks(Set<Mark> before, Map<UUID, Rated> known) {
    return before.stream()
        .filter(mark -> known.get(mark.id()).rule() != TripRule.REPEAT)
        .map(mark -> mark.charged(known.get(mark.id()).due()))
        .toList();
  }

  private List<Long> rate(Mark... taps) {
    return cents(rating.rate(List.of(taps)));
  }

  private static List<Long> cents(Map<UUID, Rated> rated) {
    return rated.values().stream().map(each -> each.due().cents()).toList();
  }

  private static Mark tap(int minute, String vehicle, String trip) {
    var at = EIGHT.plus(Duration.ofMinutes(minute));
    return new Mark(UUID.randomUUID(), at, vehicle, trip, FARE, 0, null, null);
  }
}
