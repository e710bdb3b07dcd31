package org.citycabinet.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Has all errands done every other second. That they begin at once is a convenience; this is the
 * guarantee.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErrandsTimer {
  @Inject Turn turn;
  @Inject Errands errands;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("errands", errands::remind);
  }
}
