package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.fleet.Spread;
import org.citycabinet.words.Refused;

/**
 * The lists as they are served: out of memory, yet what was committed before the question is in the
 * answer.
 */
@ApplicationScoped
class Blocklists {
  @Inject Versions versions;
  @Inject Publisher publisher;
  @Inject SigningKeys keys;
  @Inject Devices devices;
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
   * How many of the operator's devices know that a medium is blocked.
   *
   * @param issueSerial the medium's place among its operator's media
   * @return nothing where the medium is not on the list
   */
  public Optional<Spread> spread(String operator, long issueSerial) {
    head(operator);
    return versions
        .listedSince(operator, issueSerial)
        .map(version -> devices.spread(operator, version));
  }
}
