package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.MediumKind;

/**
 * An edition of terms, as tables and as the oracle understands it.
 *
 * @param wares what is sold
 * @param validity which paragraph tells how long a ticket is valid
 * @param refund which one tells what is paid back
 */
record SlowTerms(
    Scheme scheme,
    SlowCalendar calendar,
    List<Ware> wares,
    Function<RefundRequest, SlowValidity> validity,
    Function<SlowCase, SlowRefund> refund) {

  /** A kind of ticket: how many one load holds, and what may carry it. */
  record Ware(String code, int tickets, List<MediumKind> media) {}

  /** What is asked: a refund, and whether one may ride at a moment. */
  record Question(RefundRequest wish, Instant rideAt) {}

  /** What is answered. */
  record Answer(
      String clause,
      Optional<Instant> useBy,
      Optional<SlowSpan> span,
      boolean rides,
      SlowRefund.Given refund) {}

  /** By the oracle. */
  Answer told(Question question) {
    var facts = facts(question.wish());
    var held = facts.held();
    return new Answer(
        validity.apply(question.wish()).clause(),
        held.useBy(),
        held.span(),
        held.covers(question.rideAt()),
        refund.apply(facts).in(facts));
  }

  SlowCase facts(RefundRequest wish) {
    var tickets =
        wares.stream().filter(ware -> ware.code().equals(wish.product())).findFirst().orElseThrow();
    var held = validity.apply(wish).of(wish.purchasedAt(), wish.firstAuthorisedAt(), calendar);
    return new SlowCase(wish, tickets.tickets(), held, calendar);
  }

  /** By the product. */
  Answer computed(Question question) {
    var wish = question.wish();
    var tickets = new TicketTerms(scheme);
    var validity =
        tickets.validity(
            tickets.catalogue().product(wish.product()),
            wish.medium(),
            wish.purchasedAt(),
            wish.firstAuthorisedAt());
    var quote = new RefundTerms(scheme).quote(wish);
    return new Answer(
        validity.clause(),
        validity.useBy(),
        validity.term().map(SlowTerms::plain),
        validity.term().filter(span -> span.contains(question.rideAt())).isPresent(),
        new SlowRefund.Given(
            quote.clause(),
            quote.percent(),
            quote.unitsLeft(),
            quote.units(),
            quote.amount().cents(),
            quote.deadline()));
  }

  private static SlowSpan plain(Span span) {
    return new SlowSpan(span.from(), span.until());
  }
}
