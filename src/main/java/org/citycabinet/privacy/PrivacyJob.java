package org.citycabinet.privacy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Erases the accounts whose time to think is over, and forgets the files that are too old. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrivacyJob {
  @Inject Turn turn;
  @Inject DataFiles files;
  @Inject Erasures erasures;

  @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
  void erase() {
    turn.take("old files of personal data", files::removeOld);
    turn.take(
        "erasures that are due",
        () -> erasures.due().forEach(id -> turn.take("an erasure", () -> erasures.carryOut(id))));
  }

  @Schedule(minute = "10", hour = "3", persistent = false)
  void eraseKept() {
    turn.take(
        "what was kept of erased accounts",
        () -> erasures.erased().forEach(id -> turn.take("a rest", () -> erasures.eraseKept(id))));
  }
}
