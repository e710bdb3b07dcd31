package org.citycabinet.utility.estimate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.citycabinet.words.Money;

/** One heading of a management estimate: what was planned for the year and what was spent. */
@Embeddable
public class EstimateItem {

  private String heading;

  @Column(name = "plan_cents")
  private long planCents;

  @Column(name = "actual_cents")
  private long actualCents;

  /** For the entity manager. */
  protected EstimateItem() {}

  EstimateItem(String heading, Money plan, Money actual) {
    this.heading = Objects.requireNonNull(heading);
    this.planCents = plan.cents();
    this.actualCents = actual.cents();
  }

  /** The heading in the operator's own words. */
  public String getHeading() {
    return heading;
  }

  /** What was planned for the whole year. */
  public Money getPlan() {
    return Money.ofCents(planCents);
  }

  /** What was spent so far. */
  public Money getActual() {
    return Money.ofCents(actualCents);
  }

  /** What is left of the plan; below 0 where more was spent. */
  public Money getLeft() {
    return getPlan().minus(getActual());
  }
}
