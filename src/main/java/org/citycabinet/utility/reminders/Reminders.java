package org.citycabinet.utility.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.metering.Meters;

/** Reminds by e-mail of windows that open and close, and of meters whose end is near. */
@ApplicationScoped
class Reminders {

  @Inject Operators operators;
  @Inject ReminderStep step;

  /** All utilities; who was reminded is not reminded again. */
  void run() {
    operators.all().stream()
        .filter(operator -> operator.trade() == Operator.Trade.UTILITY)
        .map(Operator::code)
        .forEach(this::run);
  }

  private void run(String operator) {
    var after = Optional.of(Meters.NOWHERE);
    while (after.isPresent()) {
      after = step.take(operator, after.get());
    }
  }
}
