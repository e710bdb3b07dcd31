package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on money back.
 *
 * @param clause its number
 * @param media which media it is about
 * @param products which products
 * @param use tickets used or not
 * @param reasons which reasons
 * @param withdrawn kinds withdrawn from sale or not
 * @param blocked media taken out of use or not
 * @param within which requests, by how soon they come; unlike a deadline, a later one is left to
 *     the rows below
 * @param deadlines by when it must be asked for; the earliest counts
 * @param percent of what is left
 * @param share what the percentage is of
 * @param proof whether the proof of purchase is needed
 * @param decider who decides
 */
public record RefundClause(
    String clause,
    Cell<MediumKind> media,
    Cell<String> products,
    Cell<Use> use,
    Cell<RefundReason> reasons,
    Cell<Sale> withdrawn,
    Cell<State> blocked,
    Set<RefundDeadline> within,
    Set<RefundDeadline> deadlines,
    int percent,
    RefundShare share,
    boolean proof,
    Decider decider)
    implements Rule<RefundCase> {

  /** Whether any of a ticket has been authorised. */
  public enum Use {
    /** Not yet. */
    UNUSED,
    /** It has. */
    STARTED
  }

  /** Whether a kind of ticket is still sold. */
  public enum Sale {
    /** It is. */
    ON_SALE,
    /** No more. */
    WITHDRAWN
  }

  /** Whether a medium can be used. */
  public enum State {
    /** It can. */
    OPEN,
    /** It is blocked or retained. */
    BLOCKED
  }

  @Override
  public boolean covers(RefundCase facts) {
    return media.covers(facts.medium())
        && products.covers(facts.product().code())
        && use.covers(facts.used() ? Use.STARTED : Use.UNUSED)
        && reasons.covers(facts.reason())
        && withdrawn.covers(facts.withdrawn() ? Sale.WITHDRAWN : Sale.ON_SALE)
        && blocked.covers(facts.takenAt().isPresent() ? State.BLOCKED : State.OPEN)
        && earliest(within, facts).filter(end -> !facts.requestedAt().isBefore(end)).isEmpty();
  }

  /** What the clause gives in that case; a deadline that has passed refuses, and says so. */
  RefundQuote quote(RefundCase facts) {
    var deadline = earliest(deadlines, facts);
    var late = deadline.filter(end -> !facts.requestedAt().isBefore(end)).isPresent();
    var left =
        share == RefundShare.UNITS_LEFT_AT_RETENTION
            ? facts.unitsLeftAtRetention()
            : facts.unitsLeft();
    var amount =
        (late ? RefundShare.NOTHING : share).of(facts.price(), percent, left, facts.units());
    return new RefundQuote(
        late ? 0 : percent, left, facts.units(), amount, deadline, clause, proof, decider);
  }

  private static Optional<Instant> earliest(Set<RefundDeadline> all, RefundCase facts) {
    return all.stream()
        .flatMap(deadline -> deadline.tooLateAt(facts).stream())
        .min(Comparator.naturalOrder());
  }
}
