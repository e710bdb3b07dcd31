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
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fleet.Config;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Boarding.Stage;
import org.citycabinet.ticketing.validation.Boarding.Wish;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * Stores what one medium did, in one transaction. Trips are priced in the order in which they were
 * made, whatever the order in which they become known.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@Retried
class TapGroups {
  @Inject Boardings boardings;
  @Inject Buttons buttons;
  @Inject TapStore store;
  @Inject Media media;
  @Inject Passages passages;
  @Inject Reratings reratings;
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

  /** Rates again what a medium did from a driver's turn on, which became known late. */
  void rate(UUID turn, UUID medium, Instant at) {
    reratings.rate(turn, media.lock(medium), at);
  }

  private Outcome outcome(UUID id, Medium medium, Tap tap) {
    var line = passages.around(medium.id(), tap.time());
    var scheme = operators.scheme(medium.operator(), tap.time());
    var rating = Validations.rating(store, medium, tap.time(), scheme);
    var boarding =
        new Boarding(id, medium, tap, scheme, line.before(), rating, Stage.MADE, Wish.NONE);
    return switch (tap.eventType()) {
      case TAP -> reratings.decide(boarding, line.later(), boardings::board);
      case ACTIVATE -> reratings.decide(boarding, line.later(), boardings::activate);
      case COMPANION -> buttons.companion(boarding, Optional.empty(), 0);
      case COLLECT -> buttons.collect(boarding);
      case INFO, DIRECTION_CHANGE -> Outcome.told("", "", null, "");
    };
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
