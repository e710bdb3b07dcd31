package org.citycabinet.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.citycabinet.database.Outage;

/**
 * What every page tells of maintenance. Every page asks, so the database is asked every ten seconds
 * only; while it is away, what was known last is told.
 */
@ApplicationScoped
class Banner {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

  @Inject Announcements announcements;
  @Inject Clock clock;

  private volatile Known known = new Known(List.of(), System.nanoTime() - FRESH_NANOS);

  private record Known(List<Maintenance> ahead, long askedNanos) {}

  /** What is to be told now. */
  List<Maintenance> told() {
    if (System.nanoTime() - known.askedNanos() >= FRESH_NANOS) {
      known = ask();
    }
    var now = clock.instant();
    return known.ahead().stream().filter(each -> each.isToldAt(now)).toList();
  }

  /** Something was announced or withdrawn here. */
  void forget() {
    known = ask();
  }

  private Known ask() {
    try {
      return new Known(announcements.ahead(), System.nanoTime());
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        return new Known(known.ahead(), System.nanoTime());
      }
      throw e;
    }
  }
}
