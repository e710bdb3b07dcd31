package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.ticketing.refund.SlowTerms.Question;
import org.citycabinet.words.Money;

/** Questions about an edition of terms, asked by chance near the edges of its answers. */
final class Questions {
  private static final List<RefundReason> REASONS = List.of(RefundReason.values());

  private final Dice dice;
  private final SlowTerms terms;

  Questions(Dice dice, SlowTerms terms) {
    this.dice = dice;
    this.terms = terms;
  }

  Question next() {
    var wish = wish();
    var edges = edges(wish);
    var requested = near(edges, wish.requestedAt(), earliest(wish));
    var asked = dice.oneIn(2) ? wish : at(wish, requested);
    var ride = dice.after(wish.purchasedAt(), terms.calendar());
    return new Question(asked, near(edges, ride, wish.purchasedAt()));
  }

  private RefundRequest wish() {
    var ware = dice.of(terms.wares());
    var calendar = terms.calendar();
    var bought = dice.moment(calendar);
    var used = dice.maybe(dice.after(bought, calendar));
    var taken =
        dice.oneIn(3) ? Optional.of(dice.after(bought, calendar)) : Optional.<Instant>empty();
    var after = Stream.of(used, taken).flatMap(Optional::stream).reduce(bought, Questions::later);
    var reason = reason(taken.isPresent());
    return new RefundRequest(
        ware.code(),
        dice.of(ware.media()),
        Money.ofCents(dice.oneIn(3) ? dice.from(0, 99) : dice.from(100, 12_000)),
        bought,
        used,
        ware.tickets() > 1 ? ticketsLeft(ware.tickets(), used.isPresent()) : Optional.empty(),
        taken,
        dice.after(after, calendar),
        reason,
        transition(reason, calendar.day(bought)),
        reason == RefundReason.WITHDRAWN ? Optional.empty() : dice.maybe(dice.oneIn(2)));
  }

  private RefundReason reason(boolean taken) {
    var reason = dice.of(REASONS);
    return reason == RefundReason.BLOCKED && !taken ? RefundReason.UNWANTED : reason;
  }

  private Optional<Integer> ticketsLeft(int tickets, boolean used) {
    var left = Optional.of(dice.from(0, tickets));
    return used || dice.oneIn(2) ? left : Optional.empty();
  }

  private Optional<LocalDate> transition(RefundReason reason, LocalDate bought) {
    return reason == RefundReason.TARIFF_CHANGED || dice.oneIn(4)
        ? Optional.of(bought.plusDays(dice.from(0, 200)))
        : Optional.empty();
  }

  /** Where an answer changes from one moment to the next. */
  private List<Instant> edges(RefundRequest wish) {
    var facts = terms.facts(wish);
    var edges = new ArrayList<Instant>();
    facts.held().useBy().ifPresent(edges::add);
    facts.held().span().ifPresent(span -> edges.addAll(List.of(span.from(), span.until())));
    edges.add(dice.of(facts.held().parts()).from());
    terms.refund().apply(facts).in(facts).tooLateAt().ifPresent(edges::add);
    return edges;
  }

  private Instant near(List<Instant> edges, Instant otherwise, Instant earliest) {
    var moment = dice.oneIn(3) ? otherwise : dice.around(dice.of(edges));
    return moment.isBefore(earliest) ? otherwise : moment;
  }

  private static Instant earliest(RefundRequest wish) {
    return Stream.of(wish.firstAuthorisedAt(), wish.blockedAt())
        .flatMap(Optional::stream)
        .reduce(wish.purchasedAt(), Questions::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static RefundRequest at(RefundRequest wish, Instant requestedAt) {
    return new RefundRequest(
        wish.product(),
        wish.medium(),
        wish.price(),
        wish.purchasedAt(),
        wish.firstAuthorisedAt(),
        wish.ticketsLeft(),
        wish.blockedAt(),
        requestedAt,
        wish.reason(),
        wish.transitionEndsOn(),
        wish.withdrawn());
  }
}
