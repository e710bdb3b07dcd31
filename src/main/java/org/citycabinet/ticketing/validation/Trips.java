package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;

/** The trips that were made with the media a resident keeps. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Trips {
  /** How far back they are shown (RIG-A2.6). */
  private static final int MONTHS = 4;

  private static final int MOST = 50;

  @Inject TapStore store;
  @Inject Cards cards;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * The trips of the last four months, at most 50, the newest first.
   *
   * @throws org.citycabinet.words.Refused where the caller keeps no such medium
   */
  public List<Trip> mine(UUID id) {
    var medium = cards.mine(id).medium();
    var zone = operators.operator(medium.operator()).zone();
    var from = clock.instant().atZone(zone).minusMonths(MONTHS).toInstant();
    return store.trips(medium.id(), from, MOST);
  }
}
