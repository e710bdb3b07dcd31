package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citycabinet.ticketing.refund.SlowTerms.Question;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Takes away from a question what does not matter to its going wrong. */
record Smallest(Predicate<Question> isWrong) {

  Question of(Question question) {
    return simpler(question.wish())
        .flatMap(wish -> made(wish).stream())
        .filter(wish -> !wish.equals(question.wish()))
        .map(wish -> new Question(wish, question.rideAt()))
        .filter(isWrong)
        .findFirst()
        .map(this::of)
        .orElse(question);
  }

  /** A wish that contradicts itself is none. */
  private static Optional<RefundRequest> made(Supplier<RefundRequest> wish) {
    try {
      return Optional.of(wish.get());
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private static Stream<Supplier<RefundRequest>> simpler(RefundRequest wish) {
    var bought = wish.purchasedAt();
    var used = wish.firstAuthorisedAt();
    var taken = wish.blockedAt();
    var at = wish.requestedAt();
    return Stream.of(
        () -> of(wish, wish.price(), bought, used, taken, at, RefundReason.UNWANTED),
        () -> of(wish, Money.ofCents(100), bought, used, taken, at, wish.reason()),
        () -> of(wish, wish.price(), bought, used, Optional.empty(), at, wish.reason()),
        () -> of(wish, wish.price(), bought, Optional.empty(), taken, at, wish.reason()),
        () -> of(wish, wish.price(), minute(bought), used, taken, at, wish.reason()),
        () -> of(wish, wish.price(), bought, used.map(Smallest::minute), taken, at, wish.reason()),
        () -> of(wish, wish.price(), bought, used, taken.map(Smallest::minute), at, wish.reason()),
        () -> of(wish, wish.price(), bought, used, taken, minute(at), wish.reason()));
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private static RefundRequest of(
      RefundRequest wish,
      Money price,
      Instant bought,
      Optional<Instant> used,
      Optional<Instant> taken,
      Instant at,
      RefundReason reason) {
    var tariff = reason == RefundReason.TARIFF_CHANGED;
    return new RefundRequest(
        wish.product(),
        wish.medium(),
        price,
        bought,
        used,
        wish.ticketsLeft(),
        taken,
        at,
        reason,
        wish.transitionEndsOn().filter(day -> tariff),
        wish.withdrawn());
  }
}
