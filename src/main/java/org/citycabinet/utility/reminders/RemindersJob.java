package org.citycabinet.utility.reminders;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Reminds by day, so that nobody's telephone rings at night. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemindersJob {
  @Inject Turn turn;
  @Inject Reminders reminders;

  @Schedule(minute = "40", hour = "6-16", persistent = false)
  void run() {
    turn.take("reminders about meters", reminders::run);
  }
}
