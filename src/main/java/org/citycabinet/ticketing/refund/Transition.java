package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Scheme;

/**
 * A transition after a change of tariff (RIG-74.3, RIG-76): until its last day, tickets bought
 * before the change are paid back as the terms say for that reason.
 *
 * @param clause its number
 * @param products which products
 * @param boughtBefore the first day on which tickets are bought at the new tariff
 * @param endsOn its last day
 */
public record Transition(
    String clause, Cell<String> products, LocalDate boughtBefore, LocalDate endsOn) {
  private static final TransitionFamily TRANSITIONS = new TransitionFamily();

  /** All of them; none where the terms have no such table. */
  public static List<Transition> in(Scheme terms) {
    return terms.find(TRANSITIONS).orElse(List.of());
  }

  /**
   * The last day of the transition that is open for a ticket; empty where none is.
   *
   * @param terms that are in force now
   */
  static Optional<LocalDate> open(Scheme terms, String product, Instant boughtAt, Instant now) {
    var zone = terms.operator().zone();
    var bought = LocalDate.ofInstant(boughtAt, zone);
    var today = LocalDate.ofInstant(now, zone);
    return in(terms).stream()
        .filter(each -> each.products().covers(product) && bought.isBefore(each.boughtBefore()))
        .map(Transition::endsOn)
        .filter(end -> !today.isAfter(end))
        .max(Comparator.naturalOrder());
  }
}
