package org.citycabinet.ticketing.product;

import java.time.LocalTime;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * A clause of an operator's terms on where and when a ticket may be used.
 *
 * @param clause its number
 * @param products which products it is about
 * @param routes which routes
 * @param days which days
 * @param from from which time of the day; empty for the whole day
 * @param valid whether the ticket is valid there and then
 */
public record ServiceTerms(
    String clause,
    Cell<String> products,
    Cell<String> routes,
    Cell<Days> days,
    Optional<LocalTime> from,
    boolean valid)
    implements Rule<ServiceCase> {

  /** Sorts of days. */
  public enum Days {
    /** People work. */
    WORKING,
    /** Weekends and public holidays. */
    FREE
  }

  @Override
  public boolean covers(ServiceCase facts) {
    return products.covers(facts.product())
        && routes.covers(facts.route())
        && days.covers(facts.workingDay() ? Days.WORKING : Days.FREE)
        && from.filter(facts.at()::isBefore).isEmpty();
  }
}
