package org.citycabinet.jobs;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says every ten seconds that this node lives, and takes over what a dead one left. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobHeartbeat {
  @Inject Turn turn;
  @Inject Jobs jobs;

  @Schedule(second = "*/10", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("heartbeat", jobs::beat);
    turn.take("orphans", jobs::adoptOrphans);
  }
}
