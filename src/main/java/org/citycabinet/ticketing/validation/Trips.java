package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Money;

/**
 * The trips that were made with the media a resident keeps. Months are those of the operator's
 * clock; every call refuses as missing where the caller keeps no such medium.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Trips {
  /** How far back they are shown on the card's own page (RIG-A2.6). */
  private static final int MONTHS = 4;

  private static final int NEWEST = 10;

  /** Devices' clocks may be that much ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** More than anybody makes in a month. */
  private static final int MOST = 1_000;

  @Inject TripStore store;
  @Inject Cards cards;
  @Inject Operators operators;
  @Inject Clock clock;

  /** When a trip was made, by which rule, and what was charged for it. */
  public record Spent(Instant at, TripRule rule, Money charged) {}

  /** The trips of the last four months, at most 10, the newest first. */
  public List<Trip> mine(UUID id) {
    var medium = cards.mine(id).medium();
    var now = clock.instant();
    var from = now.atZone(zone(medium)).minusMonths(MONTHS).toInstant();
    return store.trips(medium.id(), from, now.plus(AHEAD), 0, NEWEST);
  }

  /** A month's trips, at most 1000, the newest first. */
  public List<Trip> mine(UUID id, YearMonth month) {
    return mine(id, month, 0, MOST);
  }

  /**
   * Some of a month's trips, the newest first.
   *
   * @param skipped how many are left out
   * @param most how many there are at most after those
   */
  public List<Trip> mine(UUID id, YearMonth month, int skipped, int most) {
    var medium = cards.mine(id).medium();
    return store.trips(
        medium.id(), begin(medium, month), begin(medium, month.plusMonths(1)), skipped, most);
  }

  /** How many trips there are in a month. */
  public int count(UUID id, YearMonth month) {
    var medium = cards.mine(id).medium();
    return store.count(medium.id(), begin(medium, month), begin(medium, month.plusMonths(1)));
  }

  /** What the trips of some months cost, both included, the oldest first. */
  public List<Spent> spent(UUID id, YearMonth first, YearMonth last) {
    var medium = cards.mine(id).medium();
    return store.spent(medium.id(), begin(medium, first), begin(medium, last.plusMonths(1)));
  }

  private Instant begin(Medium medium, YearMonth month) {
    return month.atDay(1).atStartOfDay(zone(medium)).toInstant();
  }

  private ZoneId zone(Medium medium) {
    return operators.operator(medium.operator()).zone();
  }
}
