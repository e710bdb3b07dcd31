package org.citycabinet.ledger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.jobs.Turn;

/** Checks the invariants every hour; a second node doing the same does no harm. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvariantsJob {
  private static final Logger LOG = Logger.getLogger(InvariantsJob.class.getName());

  @Inject Turn turn;
  @Inject Invariants invariants;

  @Schedule(minute = "7", hour = "*", persistent = false)
  void run() {
    turn.take("invariants", this::check);
  }

  private void check() {
    invariants
        .check()
        .forEach(
            (name, broken) -> {
              if (broken > 0) {
                LOG.log(Level.SEVERE, "{0} is broken by {1} rows", new Object[] {name, broken});
              }
            });
  }
}
