package org.citycabinet.cabinet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.citycabinet.operator.AccessibilityBody;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/** The accessibility statement, by the model of the European Union (2018/1523). */
@Named
@RequestScoped
public class AccessibilityPage {
  private static final LocalDate REVIEWED_ON = LocalDate.of(2026, 11, 20);

  @Inject Operators operators;

  /** The day on which the statement was last looked over. */
  public LocalDate getReviewedOn() {
    return REVIEWED_ON;
  }

  /** The companies whose portal it is. */
  public List<Operator> getOperators() {
    return operators.all();
  }

  /** Who takes complaints, in each country that is served. */
  public List<AccessibilityBody> getBodies() {
    return operators.all().stream()
        .map(Operator::country)
        .distinct()
        .sorted()
        .map(AccessibilityBody::in)
        .toList();
  }
}
