package org.citycabinet.ticketing.validation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.MediumKind;

/** Forgets old trips every night; every node may, it does no harm twice. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJob {
  @Inject Turn turn;
  @Inject Retention retention;
  @Inject Operators operators;

  @Schedule(minute = "40", hour = "3", persistent = false)
  void run() {
    operators.all().stream()
        .filter(operator -> operator.trade() == Operator.Trade.TRANSPORT)
        .forEach(operator -> turn.take("trips that are too old", () -> forget(operator)));
  }

  private void forget(Operator operator) {
    for (var kind : MediumKind.values()) {
      while (retention.forget(operator, kind)) {
        // each turn is a transaction of its own
      }
    }
  }
}
