package org.citycabinet.ticketing.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citycabinet.ticketing.fleet.Degraded;

/**
 * What is known of a device in use, of which alarms are made.
 *
 * @param heardAt when it last called, or else when it was enrolled
 * @param behindSince since when there is a newer blocklist than it holds; null where there is none
 * @param behind how many versions it is behind
 * @param flaw why it refused the last list; null where it took it
 * @param skewMs by how much our clock was ahead of its own; null where it never told
 * @param gapSince since when numbers of its taps are missing; null where none are
 * @param missing how many numbers are missing
 * @param conflicts how many of its taps contradict others of it
 * @param rolledBackAt when it gave numbers again; null where it did not
 * @param waiting how many taps it had not uploaded; null where it never told
 * @param degraded what it last decided by less than a current blocklist; null where it did not
 */
record Health(
    Instant heardAt,
    Instant behindSince,
    long behind,
    String flaw,
    Long skewMs,
    Instant gapSince,
    long missing,
    int conflicts,
    Instant rolledBackAt,
    Integer waiting,
    Degraded degraded) {

  /**
   * An alarm.
   *
   * @param since when it began; null where that is not known
   * @param number how many or how much, by the kind of alarm
   * @param detail a word that belongs to it, or empty
   */
  public record Raised(Alarm alarm, Instant since, long number, String detail) {
    private Raised(Alarm alarm, Instant since, long number) {
      this(alarm, since, number, "");
    }
  }

  /** The alarms by an operator's terms, the gravest first. */
  List<Raised> alarms(WatchTerms terms, Instant now) {
    var raised = new ArrayList<Raised>();
    if (isOver(heardAt, terms.silentAfter(), now)) {
      raised.add(new Raised(Alarm.SILENT, heardAt, 0));
    }
    if (isOver(behindSince, terms.listBehind(), now)) {
      raised.add(new Raised(Alarm.LIST_OLD, behindSince, behind));
    }
    if (isOver(gapSince, terms.gapOpen(), now)) {
      raised.add(new Raised(Alarm.GAP, gapSince, missing));
    }
    if (flaw != null) {
      raised.add(new Raised(Alarm.LIST_REFUSED, null, 0, flaw));
    }
    if (skewMs != null && Math.abs(skewMs) >= terms.clockOff().toMillis()) {
      raised.add(new Raised(Alarm.CLOCK, null, Duration.ofMillis(Math.abs(skewMs)).toSeconds()));
    }
    if (conflicts > 0) {
      raised.add(new Raised(Alarm.CLONED, null, conflicts));
    }
    if (rolledBackAt != null) {
      raised.add(new Raised(Alarm.ROLLED_BACK, rolledBackAt, 0));
    }
    if (waiting != null && waiting >= terms.tapsWaiting()) {
      raised.add(new Raised(Alarm.TAPS_WAITING, null, waiting));
    }
    if (isDegraded() && !isOver(degraded.until(), terms.servedWithin(), now)) {
      int trips = degraded.granted() + degraded.refused();
      raised.add(new Raised(Alarm.DEGRADED, degraded.since(), trips, degraded.worst().name()));
    }
    raised.sort(Comparator.comparing(Raised::alarm));
    return raised;
  }

  /** Whether the vehicle that it is in counts among those in service. */
  static boolean serves(Instant seenAt, WatchTerms terms, Instant now) {
    return seenAt != null && seenAt.isAfter(now.minus(terms.servedWithin()));
  }

  private boolean isDegraded() {
    return degraded != null && degraded.worst().isDegraded();
  }

  private static boolean isOver(Instant since, Duration limit, Instant now) {
    return since != null && !now.isBefore(since.plus(limit));
  }
}
