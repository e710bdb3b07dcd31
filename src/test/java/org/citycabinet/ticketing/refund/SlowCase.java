package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The facts of a refund.
 *
 * @param wish what is asked
 * @param tickets how many one load holds
 * @param held what the ticket is worth in time
 */
record SlowCase(RefundRequest wish, int tickets, SlowValidity.Held held, SlowCalendar calendar) {
  boolean isLoad() {
    return tickets > 1;
  }

  boolean isUsed() {
    return wish.firstAuthorisedAt().isPresent() || (isLoad() && ticketsLeft() < tickets);
  }

  boolean isWithdrawn() {
    return wish.withdrawn().orElse(wish.reason() == RefundReason.WITHDRAWN);
  }

  /** From when all of it is void: of a load, from when none of it can be begun. */
  Optional<Instant> voidAt() {
    return isLoad() || held.span().isEmpty() ? held.useBy() : held.span().map(SlowSpan::until);
  }

  int units() {
    return isLoad() ? tickets : held.parts().size();
  }

  /** Parts that have not begun at the request: the one that runs counts as used (RIG-74.2). */
  int left() {
    return left(part -> part.from().isAfter(wish.requestedAt()));
  }

  /** Parts that were not over at retention: the one that ran counts as unused (RIG-69). */
  int leftAtRetention() {
    var at = wish.blockedAt().orElse(wish.requestedAt());
    return left(part -> part.until().isAfter(at));
  }

  private int left(Predicate<SlowSpan> isLeft) {
    if (isLoad()) {
      return ticketsLeft();
    }
    if (!isUsed()) {
      return units();
    }
    return held.span().isEmpty() ? 0 : (int) held.parts().stream().filter(isLeft).count();
  }

  private int ticketsLeft() {
    return wish.ticketsLeft().orElse(tickets);
  }
}
