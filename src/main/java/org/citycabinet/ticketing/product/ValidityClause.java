package org.citycabinet.ticketing.product;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.Deadline;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TicketUse;
import org.citycabinet.ticketing.fare.ValidityTerm;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on how long tickets are valid.
 *
 * @param clause its number
 * @param products which products it is about
 * @param media on which media
 * @param term how long
 * @param useWithin how long after purchase a ticket must first be used; empty where the term itself
 *     or nothing says it
 */
public record ValidityClause(
    String clause,
    Cell<String> products,
    Cell<MediumKind> media,
    ValidityTerm term,
    Optional<Period> useWithin)
    implements Rule<ValidityCase> {

  @Override
  public boolean covers(ValidityCase facts) {
    return products.covers(facts.product().code()) && media.covers(facts.medium());
  }

  Validity of(TicketUse use) {
    var useBy = useBy(use);
    var counted = inTime(use, useBy);
    return new Validity(useBy, term.span(counted), term.unit(), units(counted), clause);
  }

  private Optional<Instant> useBy(TicketUse use) {
    return useWithin
        .map(period -> Deadline.after(use.boughtOn(), period, use.zone()))
        .or(() -> term.span(unused(use)).map(Span::until));
  }

  private int units(TicketUse use) {
    var begun = use.firstUsedAt().orElse(use.boughtAt());
    return term.span(new TicketUse(use.boughtAt(), Optional.of(begun), use.zone()))
        .map(span -> term.unit().total(span, use.zone()))
        .orElse(1);
  }

  /** A first authorisation that came too late starts nothing. */
  private static TicketUse inTime(TicketUse use, Optional<Instant> useBy) {
    var late = use.firstUsedAt().filter(at -> useBy.filter(end -> !at.isBefore(end)).isPresent());
    return late.isPresent() ? unused(use) : use;
  }

  private static TicketUse unused(TicketUse use) {
    return new TicketUse(use.boughtAt(), Optional.empty(), use.zone());
  }
}
