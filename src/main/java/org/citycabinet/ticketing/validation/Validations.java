package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.ticketing.fleet.Config;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.validation.Boarding.Stage;
import org.citycabinet.ticketing.validation.Boarding.Wish;
import org.citycabinet.ticketing.validation.Outcome.Why;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Credit;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Decides the taps that a device asks about while its passenger waits. */
@ApplicationScoped
@Transactional
@Retried
class Validations {
  /** Why an event is refused whose name or number was used for another. */
  static final String CONFLICT = "validation.conflict";

  private static final TransferFamily TRANSFERS = new TransferFamily();

  @Inject Boardings boardings;
  @Inject Buttons buttons;
  @Inject TapStore store;
  @Inject Passages passages;
  @Inject Reratings reratings;
  @Inject Media media;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Event<Marked> marked;

  /**
   * What was answered.
   *
   * @param id the tap's identifier
   * @param outcome what was decided; empty where it had been decided before
   * @param medium what was held to the reader; empty where we do not know it
   */
  record Answer(UUID id, Optional<Outcome> outcome, Optional<Medium> medium) {}

  /**
   * Decides a tap. Hardly any comes twice, so that nobody asks before whether this one does: where
   * its name or number is there already, its row is refused ({@link
   * org.citycabinet.database.Causes#isTwin}) and nothing of it stays.
   *
   * @param category a companion's fare category
   * @throws Refused where its time is further from ours than a batch may hold without a person
   *     looking at it
   */
  @RolesAllowed("DEVICE")
  Answer decide(Tap tap, Optional<String> category) {
    mustBeTimely(tap.time(), clock.instant());
    return decide(new Sender(user.accountId(), user.operator()), tap, category);
  }

  Answer decide(Sender sender, Tap tap, Optional<String> category) {
    // Before anything is read: whoever waits for the medium then sees what those before it did.
    var medium = medium(sender, tap);
    var id = Ids.next();
    var outcome = outcome(id, sender, medium, tap, category);
    var held = medium.map(Medium::id).orElse(null);
    store.add(
        new TapStore.Row(id, sender.device(), sender.operator(), tap, held, null),
        outcome,
        clock.instant());
    medium.filter(found -> outcome.isRide(tap)).ifPresent(found -> marked.fire(ride(found, tap)));
    return new Answer(id, Optional.of(outcome), medium);
  }

  /**
   * What was answered on a tap before; empty where it has not come.
   *
   * @throws Refused where its name or number was used for another event
   */
  @RolesAllowed("DEVICE")
  Optional<Answer> known(Tap tap) {
    return store
        .find(user.accountId(), tap.localEventId(), tap.deviceSeq())
        .map(known -> new Answer(same(known, tap).id(), Optional.empty(), Optional.empty()));
  }

  static Marked ride(Medium medium, Tap tap) {
    return new Marked(medium.operator(), medium.id(), tap.vehicleId(), tap.time());
  }

  static void mustBeTimely(Instant time, Instant now) {
    if (TapGroups.doubt(time, now).isPresent()) {
      var limits = Config.Limits.STANDARD;
      throw Refused.field(
          "time", "validation.field.time", limits.clockAheadHours(), limits.lateTapDays());
    }
  }

  private static Recorded same(Recorded known, Tap tap) {
    if (!known.sha256().equals(tap.sha256())) {
      throw Refused.rule(CONFLICT);
    }
    return known;
  }

  private Optional<Medium> medium(Sender sender, Tap tap) {
    return Optional.ofNullable(tap.mediumNumber())
        .flatMap(number -> media.lock(sender.operator(), MediumNumber.of(number)));
  }

  private Outcome outcome(
      UUID id, Sender sender, Optional<Medium> medium, Tap tap, Optional<String> category) {
    var scheme = operators.scheme(sender.operator(), tap.time());
    var screen = new Screen(scheme);
    if (tap.eventType() == EventType.DIRECTION_CHANGE) {
      return Outcome.told(screen.line("turn"), "", null, "");
    }
    return medium
        .map(found -> press(id, found, tap, scheme, category))
        .orElseGet(
            () ->
                Outcome.rejected(
                    Why.UNKNOWN, screen.line("unknown"), screen.line("ask"), null, ""));
  }

  /** How a tap is priced there and then. */
  static Rating rating(TapStore store, Medium medium, Instant at, Scheme scheme) {
    return new Rating(transfer(scheme, medium.kind()), store.ride(medium.operator(), at, at));
  }

  static Transfer transfer(Scheme scheme, MediumKind kind) {
    return carried(scheme, kind).map(TransferTerms::transfer).orElse(new Transfer(Duration.ZERO));
  }

  /** What a single trip carries; empty where the operator has no such terms. */
  static Optional<TransferTerms> carried(Scheme scheme, MediumKind kind) {
    return scheme.find(TRANSFERS).map(terms -> terms.decide(kind));
  }

  /** Whether those terms let such a medium make a trip on credit (SIA-05). */
  static Credit credit(Scheme scheme, MediumKind kind) {
    return Credit.of(carried(scheme, kind).filter(TransferTerms::credit).isPresent());
  }

  private Outcome press(UUID id, Medium medium, Tap tap, Scheme scheme, Optional<String> category) {
    var line = passages.around(medium.id(), tap.time());
    var rating = rating(store, medium, tap.time(), scheme);
    var boarding =
        new Boarding(id, medium, tap, scheme, line.before(), rating, Stage.ASKED, Wish.NONE);
    return switch (tap.eventType()) {
      case TAP -> reratings.decide(boarding, line.later(), boardings::board);
      case ACTIVATE -> reratings.decide(boarding, line.later(), boardings::activate);
      case COMPANION ->
          buttons.companion(
              boarding, category, store.companions(medium.id(), tap.vehicleId(), tap.time()));
      case INFO -> buttons.info(boarding);
      case COLLECT -> buttons.collect(boarding);
      case DIRECTION_CHANGE -> throw new IllegalStateException("has no medium");
    };
  }

  /**
   * A tap that the calling device asked about before.
   *
   * @throws Refused where it asked about none of that identifier
   */
  @RolesAllowed("DEVICE")
  Recorded get(UUID id) {
    return store
        .find(user.accountId(), id)
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }
}
