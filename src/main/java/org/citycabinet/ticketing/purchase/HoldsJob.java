package org.citycabinet.ticketing.purchase;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Lets holds expire; a second node doing the same does no harm. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldsJob {
  @Inject Turn turn;
  @Inject Settlements settlements;

  @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("holds that expire", settlements::expireDue);
  }
}
