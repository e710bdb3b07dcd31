package org.citycabinet.utility.imports;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.citycabinet.jobs.Turn;

/** Forgets the reports of imports that are too old. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportsJob {
  static final Duration REPORTS_KEPT = Duration.ofDays(90);

  @Inject Turn turn;
  @Inject Reports reports;
  @Inject Clock clock;

  @Schedule(minute = "20", hour = "3", persistent = false)
  void forget() {
    turn.take("old reports of imports", () -> reports.forget(clock.instant().minus(REPORTS_KEPT)));
  }
}
