package org.citycabinet.utility.estimate;

import java.util.ArrayList;
import java.util.List;
import org.citycabinet.words.Money;

/**
 * An estimate as the customer of one dwelling sees it.
 *
 * @param estimate the house's
 * @param share the dwelling's part, or null where it is not known
 */
public record EstimateSheet(Estimate estimate, DwellingShare share) {
  private static final int MONTHS = 12;

  /**
   * One heading.
   *
   * @param item what it costs the house
   * @param planShare what of the plan the dwelling bears; 0 where its share is not known
   * @param actualShare what of the spending the dwelling bears
   */
  public record Row(EstimateItem item, Money planShare, Money actualShare) {}

  /** The headings. The dwelling's cents add up to its part of the total. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    var plan = Money.ZERO;
    var actual = Money.ZERO;
    for (var item : estimate.getItems()) {
      var planAfter = plan.plus(item.getPlan());
      var actualAfter = actual.plus(item.getActual());
      rows.add(
          new Row(item, part(planAfter).minus(part(plan)), part(actualAfter).minus(part(actual))));
      plan = planAfter;
      actual = actualAfter;
    }
    return rows;
  }

  /** All headings together. */
  public Row total() {
    var total = estimate.getTotal();
    return new Row(total, part(total.getPlan()), part(total.getActual()));
  }

  /** What of the plan the dwelling bears in a month. */
  public Money monthly() {
    return total().planShare().share(1, MONTHS);
  }

  /** The picture. */
  public EstimateChart chart() {
    return new EstimateChart(estimate.getItems());
  }

  private Money part(Money amount) {
    return share == null ? Money.ZERO : share.of(amount);
  }
}
