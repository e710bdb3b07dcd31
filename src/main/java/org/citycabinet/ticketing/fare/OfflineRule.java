package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.citycabinet.words.MediumKind;

/**
 * What a reader may decide by itself while it does not reach the server.
 *
 * @param clause of the operator's terms that says so
 * @param ages of the blocklist that it covers; empty for every age
 * @param media that it covers; empty for all
 * @param grants what it may let on; empty for nothing
 * @param trips how many trips of one medium it may let on since the server last decided about that
 *     medium, 0 or more
 * @param deniedFor how long it refuses a medium that the server refused
 */
public record OfflineRule(
    String clause,
    Set<ListAge> ages,
    Set<MediumKind> media,
    Set<OfflineGrant> grants,
    int trips,
    Duration deniedFor) {
  private static final String OURS = "not stated";
  private static final int FEW = 4;

  /** What holds where an operator states nothing: no credit, and nothing without a valid list. */
  public static final List<OfflineRule> STANDARD =
      List.of(
          new OfflineRule(
              OURS,
              Set.of(ListAge.CURRENT, ListAge.DUE),
              Set.of(),
              Set.of(OfflineGrant.TICKET, OfflineGrant.WALLET),
              FEW,
              Duration.ofDays(1)),
          new OfflineRule(OURS, Set.of(), Set.of(), Set.of(), 0, Duration.ofDays(1)));

  /** The first of the rules that covers the case; the last covers every case. */
  public static OfflineRule first(List<OfflineRule> rules, ListAge age, MediumKind kind) {
    return rules.stream().filter(rule -> rule.covers(age, kind)).findFirst().orElseThrow();
  }

  /** Whether it is about such a medium, by a list of that age. */
  public boolean covers(ListAge age, MediumKind kind) {
    return (ages.isEmpty() || ages.contains(age)) && (media.isEmpty() || media.contains(kind));
  }

  boolean grants(OfflineGrant grant) {
    return grants.contains(grant);
  }
}
