package org.citycabinet.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Empties the outbox every other second, one transaction a letter. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxJob {
  private static final int AT_ONCE = 200;

  @Inject Turn turn;
  @Inject Outbox outbox;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("outbox", this::drain);
  }

  private void drain() {
    for (int i = 0; i < AT_ONCE && outbox.sendNext(); i++) {
      // each turn sends one letter in its own transaction
    }
  }
}
