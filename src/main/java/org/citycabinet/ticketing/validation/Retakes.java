package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.api.StrictJson;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.quarantine.CaseKind;
import org.citycabinet.ticketing.quarantine.CaseState;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Refused;

/**
 * What staff do with taps that the server could not take on its own. A tap taken up is decided and
 * charged like one that came late; done twice, either deed is done once.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@Retried
public class Retakes {
  @Inject TapGroups groups;
  @Inject Turns turns;
  @Inject TapStore store;
  @Inject TapCases cases;
  @Inject Media media;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Takes a tap up again.
   *
   * @param found the case of the caller's operator, as it was read before this transaction
   * @param rightTime when it happened, where the device's clock was wrong; null where it was right
   * @throws Refused where it still cannot be taken, at the member that is wrong; at the field
   *     {@code time} where that cannot be; or where somebody dismissed it
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  public void take(TapCase found, Instant rightTime) {
    var sent = new TapForm(StrictJson.object(found.body())).read(true);
    var tap = timed(found, sent, rightTime);
    // Before anything else is read: whoever waits for the medium then sees what those before it
    // did.
    var medium = medium(tap);
    if (isDone(found.id(), CaseState.TAKEN)) {
      return;
    }
    var id = id(found);
    store.takeBack(id);
    store(id, sender(found, tap), medium, tap);
    store.keepDigest(id, sent.sha256());
    decide(found, CaseState.TAKEN, "");
  }

  /**
   * Rates again what a turn that was taken up parts; nothing where it is no turn.
   *
   * @param taken as {@link #take} took it, in a transaction that is over
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  @Transactional(TxType.NOT_SUPPORTED)
  public void rateAgain(TapCase taken, Instant rightTime) {
    var tap = timed(taken, new TapForm(StrictJson.object(taken.body())).read(true), rightTime);
    if (tap.eventType() == EventType.DIRECTION_CHANGE) {
      turns.told(taken.operator(), id(taken), tap);
    }
  }

  private static UUID id(TapCase found) {
    return Optional.ofNullable(found.tap()).orElse(found.id());
  }

  /** What is wrong with what was sent; empty where it can be read. */
  public Optional<Refused> fault(TapCase found) {
    try {
      new TapForm(StrictJson.object(found.body())).read(true);
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e);
    }
  }

  /**
   * A tap counts for nothing.
   *
   * @param why in words, 1 to 500 characters
   * @throws Refused where somebody took it up
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  public void dismiss(TapCase found, String why) {
    if (!isDone(found.id(), CaseState.DISMISSED)) {
      decide(found, CaseState.DISMISSED, why);
    }
  }

  /** The case is locked: of two people the second finds what the first did. */
  private boolean isDone(UUID id, CaseState wanted) {
    var state =
        cases
            .lock(user.operator(), id)
            .orElseThrow(() -> Refused.missing("quarantine.missing"))
            .state();
    if (state != CaseState.OPEN && state != wanted) {
      throw Refused.rule("quarantine.decided." + state);
    }
    return state == wanted;
  }

  private void decide(TapCase found, CaseState state, String words) {
    cases.decide(
        found.id(), new TapCase.Decision(state, user.getUsername(), clock.instant(), words));
    audit.record(
        user.operator(),
        new Audit.Deed(
            "quarantine." + state.name().toLowerCase(Locale.ROOT),
            "tap-case",
            found.id().toString(),
            null,
            found.kind() + (words.isEmpty() ? "" : ": " + words)));
  }

  /** Only a clock that was ahead is set right, and to no later than the tap came. */
  private static Tap timed(TapCase found, Tap sent, Instant rightTime) {
    if (found.kind() != CaseKind.CLOCK_AHEAD) {
      return sent;
    }
    if (rightTime == null || rightTime.isAfter(found.receivedAt())) {
      throw Refused.field("time", "quarantine.time");
    }
    JsonObject body = StrictJson.object(found.body());
    var right = Json.createObjectBuilder(body).add("time", rightTime.toString()).build();
    return new TapForm(right).read(true);
  }

  private Optional<Medium> medium(Tap tap) {
    if (tap.eventType() == EventType.DIRECTION_CHANGE) {
      return Optional.empty();
    }
    var medium = number(tap.mediumNumber()).flatMap(number -> media.lock(user.operator(), number));
    if (medium.isEmpty()) {
      throw Refused.rule("quarantine.still.unknown", tap.mediumNumber());
    }
    return medium;
  }

  private static Optional<MediumNumber> number(String text) {
    try {
      return Optional.of(MediumNumber.of(text));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** Where the device used the name or number for another tap, the case is its own device. */
  private Sender sender(TapCase found, Tap tap) {
    var used = store.find(found.device(), tap.localEventId(), tap.deviceSeq());
    return new Sender(used.isPresent() ? found.id() : found.device(), found.operator());
  }

  private void store(UUID id, Sender sender, Optional<Medium> medium, Tap tap) {
    medium.ifPresentOrElse(
        known -> groups.take(id, sender, known, tap), () -> groups.take(id, sender, tap));
  }
}
