package org.citycabinet.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.platform.BusinessClock;

/** Sees within a second that the clock of a demonstration was moved on another node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockTimer {
  @Inject Turn turn;
  @Inject BusinessClock clock;

  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("business clock", clock::look);
  }
}
