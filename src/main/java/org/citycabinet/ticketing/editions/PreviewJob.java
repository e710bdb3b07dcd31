package org.citycabinet.ticketing.editions;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.citycabinet.jobs.Turn;

/** Forgets the previews that are too old. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewJob {
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject Turn turn;
  @Inject PreviewSteps steps;
  @Inject Clock clock;

  @Schedule(minute = "50", hour = "3", persistent = false)
  void forget() {
    turn.take("old previews of editions", () -> steps.forget(clock.instant().minus(KEPT)));
  }
}
