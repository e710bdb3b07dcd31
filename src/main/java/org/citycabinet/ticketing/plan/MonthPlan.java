package org.citycabinet.ticketing.plan;

import java.util.Comparator;
import java.util.List;
import org.citycabinet.words.Money;

/**
 * What a month's travel takes.
 *
 * @param parts by kind of ticket, at least one
 * @param missed trips that they do not cover
 * @param left trips that stay on the last load for later
 */
public record MonthPlan(List<PlanPart> parts, int missed, int left) {

  /** What covers all comes first, then what costs less. */
  static final Comparator<MonthPlan> ORDER =
      Comparator.comparingInt(MonthPlan::missed)
          .thenComparing(MonthPlan::total)
          .thenComparingInt(plan -> plan.parts().size())
          .thenComparing(plan -> plan.parts().get(0).product().code());

  /** What all of it costs with commission. */
  public Money total() {
    return parts.stream().map(PlanPart::total).reduce(Money.ZERO, Money::plus);
  }

  /** Whether every trip is covered. */
  public boolean isWhole() {
    return missed == 0;
  }
}
