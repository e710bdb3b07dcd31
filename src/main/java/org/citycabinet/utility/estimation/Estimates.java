package org.citycabinet.utility.estimation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.metering.EstimationFamily;
import org.citycabinet.utility.metering.Meters;

/** Computes a reading for every register that has none once its window has closed. */
@ApplicationScoped
class Estimates {

  @Inject Operators operators;
  @Inject EstimationFamily family;
  @Inject EstimateStep step;
  @Inject Meters meters;
  @Inject Clock clock;

  /** All operators that have said how, last month and this one; what is done is not done again. */
  void run() {
    operators.all().stream().filter(this::estimates).map(Operator::code).forEach(this::run);
  }

  private boolean estimates(Operator operator) {
    return operators.scheme(operator.code(), clock.instant()).find(family).isPresent();
  }

  private void run(String operator) {
    var month = YearMonth.from(meters.today(operator));
    Stream.of(month.minusMonths(1), month).forEach(each -> run(operator, each));
  }

  private void run(String operator, YearMonth month) {
    var after = Optional.of(Meters.NOWHERE);
    while (after.isPresent()) {
      after = step.take(operator, month, after.get());
    }
  }
}
