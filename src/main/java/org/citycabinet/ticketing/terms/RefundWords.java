package org.citycabinet.ticketing.terms;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ticketing.refund.Decider;
import org.citycabinet.ticketing.refund.RefundQuote;
import org.citycabinet.ticketing.refund.RefundRequest;

/**
 * Cases of refunds in words.
 *
 * @param pen what writes them
 */
record RefundWords(Pen pen) {

  /** The facts. */
  String given(RefundRequest wish) {
    var ticket = pen.text("terms.on", pen.product(wish.product()), pen.medium(wish.medium()));
    return Stream.of(
            Stream.of(pen.text("terms.given.paid", ticket, wish.price())),
            Stream.of(pen.text("terms.fact.bought", pen.dateTime(wish.purchasedAt()))),
            wish.firstAuthorisedAt().stream()
                .map(at -> pen.text("terms.fact.used", pen.dateTime(at))),
            wish.ticketsLeft().stream().map(left -> pen.text("terms.fact.left", left)),
            wish.blockedAt().stream().map(at -> pen.text("terms.fact.blocked", pen.dateTime(at))),
            wish.transitionEndsOn().stream().map(day -> pen.text("terms.fact.transition", day)),
            Stream.of(pen.text("terms.fact.asked", pen.dateTime(wish.requestedAt()))),
            Stream.of(pen.text("terms.fact.reason", pen.text("refund.reason." + wish.reason()))))
        .flatMap(part -> part)
        .collect(Collectors.joining(", "));
  }

  /** What comes back, or why nothing does. */
  String result(RefundQuote quote, RefundRequest wish) {
    var late = quote.deadline().filter(end -> !wish.requestedAt().isBefore(end));
    if (late.isPresent()) {
      return pen.text("terms.refund.late", pen.end(late.get()));
    }
    if (!quote.isRefundable()) {
      return pen.text("terms.refund.nothing." + decider(quote));
    }
    var amount = amount(quote, wish);
    return quote
        .deadline()
        .map(end -> pen.text("terms.refund.until", amount, pen.end(end)))
        .orElse(amount);
  }

  /** Of the whole price, or of what is left of it. */
  private String amount(RefundQuote quote, RefundRequest wish) {
    return quote.amount().equals(wish.price().share(quote.percent(), 100))
        ? pen.text("terms.refund.whole", quote.amount(), quote.percent())
        : pen.text(
            "terms.refund.amount",
            quote.amount(),
            quote.percent(),
            quote.unitsLeft(),
            quote.units());
  }

  /** A clause with a percentage of nothing left gives nothing by itself. */
  private static Decider decider(RefundQuote quote) {
    return quote.percent() > 0 ? Decider.TERMS : quote.decider();
  }
}
