package org.citycabinet.ticketing.purchase;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/**
 * Lets holds expire within seconds, as VEN-19 has it; a second node doing the same does no harm.
 * What even this leaves open is closed by {@link OpenPurchases}.
 */
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
