package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Rated;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.fleet.Config;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * Stores what one medium did, in one transaction. Trips are priced in the order in which they were
 * made; where a late one changes what another costs, the difference is a new posting.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@Retried
class TapGroups {
  @Inject Boardings boardings;
  @Inject Buttons buttons;
  @Inject TapStore store;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject Event<Marked> marked;

  /** Who sent the taps. */
  record Sender(UUID device, String operator) {}

  /** Stores the taps of a medium; it must be one of the sender's operator. */
  void store(Sender sender, UUID mediumId, List<Tap> taps) {
    var medium = media.lock(mediumId);
    var ordered = taps.stream().sorted(Comparator.comparing(Tap::time)).toList();
    for (var tap : ordered) {
      store(sender, medium, tap);
    }
  }

  private void store(Sender sender, Medium medium, Tap tap) {
    store(Ids.next(), sender, medium, tap, doubt(tap.time(), clock.instant()));
  }

  /**
   * Stores a tap that a person has looked at, in the transaction that has locked its medium: it is
   * decided as if nothing had been in doubt.
   */
  @Transactional(TxType.MANDATORY)
  void take(UUID id, Sender sender, Medium medium, Tap tap) {
    store(id, sender, medium, tap, Optional.empty());
  }

  private void store(UUID id, Sender sender, Medium medium, Tap tap, Optional<String> reason) {
    var outcome =
        reason.isPresent() || tap.eventResult() != EventResult.SUCCESS
            ? untouched()
            : outcome(id, medium, tap);
    var row =
        new TapStore.Row(
            id, sender.device(), sender.operator(), tap, medium.id(), reason.orElse(null));
    store.add(row, outcome, clock.instant());
    if (outcome.fare().cents() > 0) {
      rateAgain(id, medium, tap);
    }
    if (outcome.isRide(tap)) {
      marked.fire(Validations.ride(medium, tap));
    }
  }

  /** The same of a driver's turn, which has no medium. */
  @Transactional(TxType.MANDATORY)
  void take(UUID id, Sender sender, Tap tap) {
    var row = new TapStore.Row(id, sender.device(), sender.operator(), tap, null, null);
    store.add(row, untouched(), clock.instant());
  }

  /** Stores what has no medium: a driver's turn, or a number that we do not know. */
  void store(Sender sender, Tap tap, String doubt) {
    var reason = doubt == null ? doubt(tap.time(), clock.instant()).orElse(null) : doubt;
    var row = new TapStore.Row(Ids.next(), sender.device(), sender.operator(), tap, null, reason);
    store.add(row, untouched(), clock.instant());
  }

  /** Why a person has to look at it. */
  static Optional<String> doubt(Instant time, Instant now) {
    var limits = Config.Limits.STANDARD;
    if (time.isAfter(now.plus(Duration.ofHours(limits.clockAheadHours())))) {
      return Optional.of("CLOCK_AHEAD");
    }
    return time.isBefore(now.minus(Duration.ofDays(limits.lateTapDays())))
        ? Optional.of("TOO_LATE")
        : Optional.empty();
  }

  private static Outcome untouched() {
    return new Outcome(
        Decision.REJECTED,
        Outcome.Why.GOOD,
        "",
        "",
        Money.ZERO,
        Money.ZERO,
        null,
        null,
        null,
        "",
        Cause.NONE);
  }

  private Outcome outcome(UUID id, Medium medium, Tap tap) {
    var boarding = boarding(id, medium, tap);
    return switch (tap.eventType()) {
      case TAP -> boardings.board(boarding);
      case ACTIVATE -> boardings.activate(boarding);
      case COMPANION -> buttons.companion(boarding, Optional.empty(), 0);
      case COLLECT -> buttons.collect(boarding);
      case INFO, DIRECTION_CHANGE -> Outcome.told("", "", null, "");
    };
  }

  private Boarding boarding(UUID id, Medium medium, Tap tap) {
    var scheme = operators.scheme(medium.operator(), tap.time());
    var marks = store.marks(medium.id(), tap.time(), tap.time());
    var rating = new Rating(Validations.transfer(scheme, medium.kind()), ride(medium, marks, tap));
    return new Boarding(id, medium, tap, scheme, marks, rating, true, null);
  }

  private Ride ride(Medium medium, List<Mark> marks, Tap tap) {
    var vehicles = new TreeSet<String>();
    marks.forEach(mark -> vehicles.add(mark.vehicle()));
    vehicles.add(tap.vehicleId());
    return new Ride(store.turns(medium.operator(), vehicles, tap.time(), tap.time()));
  }

  /** The trips around a new one are priced anew; what changed is charged or given back. */
  private void rateAgain(UUID cause, Medium medium, Tap tap) {
    var boarding = boarding(cause, medium, tap);
    var due = boarding.rating().rate(boarding.marks());
    for (var mark : boarding.marks()) {
      correct(boarding, mark, due.get(mark.id()), "rate:" + mark.id() + ":" + cause);
    }
  }

  private void correct(Boarding boarding, Mark mark, Rated rated, String key) {
    var medium = boarding.medium();
    var difference = rated.due().minus(Money.ofCents(mark.chargedCents()));
    if (difference.isZero()) {
      return;
    }
    var correction = new Occasion(key, clock.instant());
    if (difference.isNegative()) {
      wallets.giveBack(medium, Money.ZERO.minus(difference), correction);
    } else {
      var credit = Validations.credit(boarding.scheme(), medium.kind());
      wallets.charge(medium, difference, credit, correction);
    }
    store.charged(mark.id(), rated);
  }

  /** Taps by the medium that they are of; those of one medium stay together. */
  static Map<UUID, List<Tap>> byMedium(List<Tap> taps, Map<String, UUID> media) {
    Map<UUID, List<Tap>> groups = new HashMap<>();
    taps.forEach(
        tap ->
            groups
                .computeIfAbsent(media.get(tap.mediumNumber()), id -> new ArrayList<>())
                .add(tap));
    return groups;
  }
}
