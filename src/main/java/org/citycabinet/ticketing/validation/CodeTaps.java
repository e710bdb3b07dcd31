package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Boarding.Stage;
import org.citycabinet.ticketing.validation.Boarding.Wish;
import org.citycabinet.ticketing.validation.TicketPick.Usable;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;

/**
 * Taps without a reader (RIG-54, LIE-12): the passenger's telephone names the vehicle. They are
 * decided like any other tap, under the same marks; the medium is its own device, so that its
 * events are numbered and none counts twice. Asks nobody who they are.
 */
@ApplicationScoped
@Transactional
@Retried
public class CodeTaps {
  @Inject Boardings boardings;
  @Inject Passages passages;
  @Inject Reratings reratings;
  @Inject TicketPick pick;
  @Inject TapStore store;
  @Inject Media media;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * Where a passenger boards.
   *
   * @param vehicle how devices name the vehicle
   * @param line the line that it usually runs; null where that is not known
   */
  public record Place(String vehicle, String line) {}

  /** What boarding would do. */
  public enum Turn {
    /** The trip is registered already (RIG-66). */
    AGAIN,
    /** A ticket whose term runs covers it: nothing is spent. */
    RUNS,
    /** A ticket begins its term, or one of its trips is taken. */
    BEGINS,
    /** There is no ticket to travel with. */
    NOTHING,
    /** The medium is blocked, or its last day is over. */
    BLOCKED
  }

  /**
   * What boarding would do now.
   *
   * @param ticket the ticket that it would be done with; null where there is none
   * @param line the line, as far as it is known
   * @param until the first instant at which that ticket would not be valid any more, or null
   */
  public record Foreseen(Turn turn, UUID ticket, Optional<String> line, Instant until) {}

  /**
   * What was decided.
   *
   * @param id of the tap
   * @param at when
   * @param line the line, as far as it is known
   * @param ticket the ticket that covers the trip; null where none does
   * @param validUntil the first instant at which it is not valid any more, or null
   */
  public record Decided(
      UUID id,
      Decision decision,
      Instant at,
      Optional<String> line,
      UUID ticket,
      Instant validUntil) {}

  /** Looks ahead, by the same rules, and changes nothing. */
  public Foreseen foresee(Medium medium, Place place, String product) {
    var tap = tap(medium, place, Ids.next(), 1);
    var before = passages.around(medium.id(), tap.time()).before();
    var boarding = boarding(medium, tap, product, before);
    var line = Optional.ofNullable(tap.routeId());
    if (Boardings.isBad(boarding)) {
      return new Foreseen(Turn.BLOCKED, null, line, null);
    }
    return boardings
        .registered(boarding)
        .map(mark -> new Foreseen(Turn.AGAIN, mark.ticket(), line, mark.validUntil()))
        .orElseGet(() -> foreseen(pick.held(boarding), line));
  }

  private static Foreseen foreseen(TicketPick.Held held, Optional<String> line) {
    return held.running()
        .map(usable -> foreseen(Turn.RUNS, usable, line))
        .or(() -> held.waiting().map(usable -> foreseen(Turn.BEGINS, usable, line)))
        .orElseGet(() -> new Foreseen(Turn.NOTHING, null, line, null));
  }

  private static Foreseen foreseen(Turn turn, Usable usable, Optional<String> line) {
    return new Foreseen(turn, usable.ticket().id(), line, usable.span().until());
  }

  /**
   * Decides a tap; one with a key that was decided before is not decided again.
   *
   * @param product the code of the product that the passenger chose; null where the terms choose
   */
  public Decided decide(UUID id, UUID key, Place place, String product) {
    var medium = media.lock(id);
    return store
        .find(id, key.toString(), 0)
        .map(this::decided)
        .orElseGet(() -> decide(medium, tap(medium, place, key, store.nextNumber(id)), product));
  }

  private Decided decide(Medium medium, Tap tap, String product) {
    var line = passages.around(medium.id(), tap.time());
    var boarding = boarding(medium, tap, product, line.before());
    var outcome = reratings.decide(boarding, line.later(), boardings::board);
    var row =
        new TapStore.Row(boarding.id(), medium.id(), medium.operator(), tap, medium.id(), null);
    store.add(row, outcome, tap.time());
    return new Decided(
        boarding.id(),
        outcome.decision(),
        tap.time(),
        Optional.ofNullable(tap.routeId()),
        outcome.ticket(),
        outcome.validUntil());
  }

  private Decided decided(Recorded known) {
    return new Decided(
        known.id(),
        known.decision(),
        clock.instant(),
        Optional.empty(),
        known.ticket(),
        known.validUntil());
  }

  private Boarding boarding(Medium medium, Tap tap, String product, List<Mark> before) {
    var scheme = operators.scheme(medium.operator(), tap.time());
    var rating = Validations.rating(store, medium, tap.time(), scheme);
    var wish = new Wish(product, null);
    return new Boarding(Ids.next(), medium, tap, scheme, before, rating, Stage.ASKED, wish);
  }

  private Tap tap(Medium medium, Place place, UUID key, long number) {
    var now = clock.instant();
    var zone = operators.operator(medium.operator()).zone();
    return new Tap(
        key.toString(),
        number,
        now,
        medium.number().text(),
        EventType.TAP,
        null,
        null,
        null,
        false,
        0,
        place.vehicle(),
        line(medium.operator(), place, now),
        null,
        null,
        null,
        LocalDate.ofInstant(now, zone));
  }

  /** What the vehicle's own devices said on this ride counts before what it usually runs. */
  private String line(String operator, Place place, Instant now) {
    return store.line(operator, place.vehicle(), now.minus(Ride.LONGEST)).orElse(place.line());
  }
}
