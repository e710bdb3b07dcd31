package org.citycabinet.utility.estimation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Computes what was not read, once an hour; a second node finds nothing left to do. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EstimatesJob {
  @Inject Turn turn;
  @Inject Estimates estimates;

  @Schedule(minute = "20", hour = "*", persistent = false)
  void run() {
    turn.take("estimates of what was not read", estimates::run);
  }
}
