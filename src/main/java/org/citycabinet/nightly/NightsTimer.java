package org.citycabinet.nightly;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;
import org.citycabinet.platform.Settings;

/** Looks every minute what is due, unless this node is to leave it to others. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightsTimer {
  @Inject Turn turn;
  @Inject Nights nights;
  @Inject Settings settings;

  @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
  void run() {
    if (Boolean.parseBoolean(settings.text("CABINET_NIGHTLY", "true"))) {
      turn.take("nightly jobs", nights::look);
    }
  }
}
