package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.words.Refused;

/**
 * The lists as they are served: out of memory, yet what was committed before the question is in the
 * answer.
 */
@ApplicationScoped
public class Blocklists {
  @Inject Versions versions;
  @Inject Publisher publisher;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  private final Map<String, Served> served = new ConcurrentHashMap<>();

  /** The operator's list of this moment. */
  Served current(String operator) {
    var head = head(operator);
    return served.compute(operator, (code, held) -> bring(held, head));
  }

  private Head head(String operator) {
    return versions
        .newest(operator)
        .filter(head -> !head.isDue(clock.instant()))
        .orElseGet(() -> publisher.advance(operator));
  }

  private Served bring(Served held, Head head) {
    if (held == null || held.head().version() < head.oldestBase()) {
      var loaded = versions.load(head.operator());
      return new Served(loaded.getKey(), loaded.getValue(), keys.signer());
    }
    if (held.head().version() >= head.version()) {
      return held;
    }
    var turns = versions.between(head.operator(), held.head().version(), head.version());
    return held.advanced(head, turns, keys.signer());
  }

  /**
   * What changed since a version; empty where nothing did.
   *
   * @throws Refused where the base is too old for a delta, or is none of ours
   */
  Optional<Served.Change> since(Served list, long base) {
    var head = list.head();
    if (!head.isReachedFrom(base)) {
      throw Refused.gone("blocklist.base");
    }
    return base == head.version()
        ? Optional.empty()
        : Optional.of(
            list.since(base, from -> versions.between(head.operator(), from, head.version())));
  }

  /** The operator's list as it was in that version, or is. */
  Served at(Head head) {
    var now = current(head.operator());
    return now.head().version() == head.version()
        ? now
        : now.before(head, versions.between(head.operator(), head.version(), now.head().version()));
  }

  /**
   * The version in which a medium was put on the operator's list.
   *
   * @param issueSerial the medium's place among its operator's media
   * @return nothing where the medium is not on the list
   */
  public Optional<Long> listedIn(String operator, long issueSerial) {
    head(operator);
    return versions.listedSince(operator, issueSerial);
  }

  /** The newest version of the operator's list. */
  public long newest(String operator) {
    return head(operator).version();
  }

  /**
   * When the versions after a given one began: each of these may still be what a device holds.
   *
   * @return for each version the first instant at which it was not the newest any more
   */
  public Map<Long, Instant> followed(String operator, Collection<Long> held) {
    Map<Long, Instant> followed = new HashMap<>();
    held.stream()
        .distinct()
        .forEach(
            version ->
                versions.after(operator, version).ifPresent(at -> followed.put(version, at)));
    return followed;
  }

  /**
   * Refuses a version that has not been made.
   *
   * @throws Refused at that field
   */
  public void mustBeMade(String field, String operator, long version) {
    if (version > current(operator).head().version()) {
      throw Refused.field(field, "blocklist.ack.version");
    }
  }
}
