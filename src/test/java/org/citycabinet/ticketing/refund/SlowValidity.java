package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.words.MediumKind;

/** A paragraph on how long tickets are valid, and what it says of one. */
record SlowValidity(
    String clause,
    Set<String> products,
    Set<MediumKind> media,
    SlowTerm term,
    Optional<SlowPause> useWithin) {

  /**
   * What a ticket is worth in time.
   *
   * @param useBy the first instant at which it is too late to begin
   * @param span when it is valid
   * @param parts in which it is used up; those of a ticket not begun as if it began at purchase
   */
  record Held(Optional<Instant> useBy, Optional<SlowSpan> span, List<SlowSpan> parts) {
    /** Whether one may ride with it then. */
    boolean covers(Instant at) {
      return span.isPresent()
          && !at.isBefore(span.get().from())
          && parts.stream().anyMatch(part -> part.contains(at))
          && at.isBefore(span.get().until());
    }
  }

  Held of(Instant boughtAt, Optional<Instant> usedAt, SlowCalendar calendar) {
    var unused = term.bought(boughtAt, calendar);
    var useBy =
        useWithin
            .map(pause -> calendar.end(calendar.last(calendar.day(boughtAt), pause)))
            .or(() -> unused.map(SlowSpan::until));
    var inTime = usedAt.filter(at -> useBy.isEmpty() || at.isBefore(useBy.get()));
    var span = inTime.map(at -> term.used(boughtAt, at, calendar)).or(() -> unused);
    var whole = term.used(boughtAt, inTime.orElse(boughtAt), calendar);
    return new Held(useBy, span, term.parts(whole, calendar));
  }
}
