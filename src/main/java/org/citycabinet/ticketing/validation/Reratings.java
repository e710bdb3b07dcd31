package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Boarding.Stage;
import org.citycabinet.ticketing.validation.Boarding.Wish;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.Money;

/**
 * What a medium did from a moment on is rated again when something of that moment becomes known
 * late: each ride is decided anew, in the order of time, after all that came before it. What came
 * before is not touched; where a ride costs something else than it did, the difference is a new
 * posting.
 *
 * <p>The caller has locked the medium.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Reratings {
  @Inject Boardings boardings;
  @Inject Passages passages;
  @Inject TapStore store;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject Event<Marked> marked;

  /** What was decided on a ride, and what is decided now. */
  private record Change(Passage was, Outcome is) {
    Money difference() {
      return is.charged().minus(Money.ofCents(was.mark().chargedCents()));
    }

    boolean isDearer() {
      return difference().compareTo(Money.ZERO) > 0;
    }
  }

  /**
   * Decides a ride in its place among those that are known.
   *
   * @param later those that were made at the same time or after it, in order
   * @param press how it is decided
   */
  Outcome decide(Boarding boarding, List<Passage> later, Function<Boarding, Outcome> press) {
    if (later.isEmpty()) {
      return press.apply(boarding);
    }
    rewind(boarding.medium(), boarding.tap().time(), marks(later));
    var ride = boarding.mark(Money.ZERO);
    var known = new ArrayList<>(boarding.marks());
    var all = new ArrayList<>(rate(boarding.medium(), known, part(later, ride, true)));
    var priced = press.apply(boarding.dry(List.copyOf(known)));
    if (priced.isRide(boarding.tap())) {
      known.add(priced.mark(ride));
    }
    all.addAll(rate(boarding.medium(), known, part(later, ride, false)));
    return isCovered(boarding, priced, all)
        ? settle(boarding, priced, all)
        : refuse(boarding, priced, later, all);
  }

  /** Rates what the medium did from that instant on again; {@code cause} is what became known. */
  void rate(UUID cause, Medium medium, Instant from) {
    var line = passages.around(medium.id(), from);
    rewind(medium, from, marks(line.later()));
    rate(medium, new ArrayList<>(line.before()), line.later()).stream()
        .sorted(Comparator.comparing(Change::difference))
        .forEach(change -> apply(cause, medium, change));
  }

  private static List<Passage> part(List<Passage> later, Mark ride, boolean before) {
    return later.stream()
        .filter(passage -> before == Mark.ORDER.compare(passage.mark(), ride) < 0)
        .toList();
  }

  private static List<Mark> marks(List<Passage> all) {
    return all.stream().filter(Passage::isMark).map(Passage::mark).toList();
  }

  /** The tickets stand again as they stood at that instant. */
  private void rewind(Medium medium, Instant from, List<Mark> marks) {
    marks.stream()
        .map(Mark::ticket)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(tickets::lock)
        .filter(ticket -> !isSettled(medium, ticket))
        .forEach(ticket -> ticket.rewind(from, passages.uses(ticket, from, ends(ticket, marks))));
  }

  private static List<Instant> ends(Ticket ticket, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> ticket.id().equals(mark.ticket()))
        .map(Mark::validUntil)
        .toList();
  }

  /** What was paid back for, or went to another medium, is not opened again. */
  private static boolean isSettled(Medium medium, Ticket ticket) {
    return ticket.annulledAt().isPresent() || !ticket.medium().equals(medium.id());
  }

  private boolean isSettled(Medium medium, Passage passage) {
    var ticket = passage.mark().ticket();
    return passage.isMark() && ticket != null && isSettled(medium, tickets.get(ticket));
  }

  /** Decides rides one after the other; each that is one of its own is added to those known. */
  private List<Change> rate(Medium medium, List<Mark> known, List<Passage> rides) {
    var changes = new ArrayList<Change>();
    for (var ride : rides) {
      if (isSettled(medium, ride)) {
        known.add(ride.mark());
        continue;
      }
      var outcome = again(medium, ride, List.copyOf(known));
      changes.add(new Change(ride, outcome));
      if (outcome.decision() == Decision.ACCEPTED) {
        known.add(outcome.mark(ride.mark()));
      }
    }
    return changes;
  }

  private Outcome again(Medium medium, Passage ride, List<Mark> known) {
    var at = ride.mark().at();
    var scheme = operators.scheme(medium.operator(), at);
    var rating = Validations.rating(store, medium, at, scheme);
    var tap = ride.tap(medium.number().text());
    var boarding =
        new Boarding(ride.mark().id(), medium, tap, scheme, known, rating, Stage.AGAIN, wish(ride));
    var outcome =
        ride.type() == EventType.ACTIVATE
            ? boardings.activate(boarding)
            : boardings.board(boarding);
    return outcome.because(ride.cause(outcome.cause()));
  }

  private Wish wish(Passage ride) {
    var ticket = ride.mark().ticket();
    var product = ride.chosen() && ticket != null ? tickets.get(ticket).product() : null;
    return new Wish(product, ride.category());
  }

  /** Whether what is on the medium does, once the later rides cost what they do now. */
  private boolean isCovered(Boarding boarding, Outcome priced, List<Change> changes) {
    if (boarding.made() || priced.charged().isZero()) {
      return true;
    }
    var due = priced.charged();
    for (var change : changes) {
      due = due.plus(change.difference());
    }
    var balance = wallets.balance(boarding.medium());
    return boarding.credit().covers(balance, due.atLeast(Money.ZERO));
  }

  /** What is given back comes first, so that nobody is blocked for a debt that is none. */
  private Outcome settle(Boarding boarding, Outcome priced, List<Change> changes) {
    changes.stream()
        .filter(change -> !change.isDearer())
        .forEach(change -> apply(boarding.id(), boarding.medium(), change));
    var outcome = priced.fare().isZero() ? priced : boardings.take(boarding, priced);
    changes.stream()
        .filter(Change::isDearer)
        .forEach(change -> apply(boarding.id(), boarding.medium(), change));
    return outcome;
  }

  /** The ride is not made: the tickets stand as they would without it. */
  private Outcome refuse(
      Boarding boarding, Outcome priced, List<Passage> later, List<Change> changes) {
    var medium = boarding.medium();
    var marks =
        changes.stream()
            .filter(change -> change.is().decision() == Decision.ACCEPTED)
            .map(change -> change.is().mark(change.was().mark()))
            .toList();
    rewind(medium, boarding.tap().time(), marks);
    rate(medium, new ArrayList<>(boarding.marks()), later)
        .forEach(change -> apply(boarding.id(), medium, change));
    return boardings.notEnough(boarding, priced.fare(), priced.clause());
  }

  private void apply(UUID cause, Medium medium, Change change) {
    var was = change.was();
    if (was.isSame(change.is())) {
      return;
    }
    var mark = was.mark();
    post(medium, mark.at(), change.difference(), "rate:" + mark.id() + ":" + cause);
    passages.change(mark.id(), change.is());
    if (!was.isMark() && change.is().decision() == Decision.ACCEPTED) {
      marked.fire(new Marked(medium.operator(), medium.id(), mark.vehicle(), mark.at()));
    }
  }

  private void post(Medium medium, Instant at, Money difference, String key) {
    var correction = new Occasion(key, clock.instant());
    if (difference.isNegative()) {
      wallets.giveBack(medium, Money.ZERO.minus(difference), correction);
    } else if (!difference.isZero()) {
      var scheme = operators.scheme(medium.operator(), at);
      var credit = Validations.credit(scheme, medium.kind());
      wallets.charge(medium, difference, credit, correction);
    }
  }
}
