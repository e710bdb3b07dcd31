package org.citycabinet.sms;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Sends what waits, every other second, one transaction a message. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShortMessagesJob {
  private static final int AT_ONCE = 100;

  @Inject Turn turn;
  @Inject ShortMessages messages;

  @Schedule(second = "1/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("short messages", this::drain);
  }

  private void drain() {
    for (int i = 0; i < AT_ONCE && messages.isOffered() && messages.sendNext(); i++) {
      // each turn sends one message in its own transaction
    }
  }
}
