package org.citycabinet.ticketing.fleet;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.citycabinet.jobs.Turn;

/** Writes down every few seconds what devices let this node know; each node writes its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContactsJob {
  @Inject Turn turn;
  @Inject Contacts contacts;
  @Inject ContactStore store;
  @Inject Clock clock;

  @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
  void write() {
    turn.take("contacts of devices", contacts::write);
  }

  @Schedule(minute = "25", hour = "3", persistent = false)
  void forget() {
    turn.take("lists that devices held", () -> store.forget(clock.instant()));
  }
}
