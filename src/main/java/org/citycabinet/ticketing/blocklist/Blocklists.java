package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.database.Outage;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.medium.BlockedChipChanged;
import org.citycabinet.ticketing.medium.BlocksChanged;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.Refused;

/**
 * The lists as they are served: out of memory. Every node asks the database a few times a second at
 * most which version is the newest, and so none is behind another for longer. While the database is
 * away the last list is served; it says itself when it was issued and how long it may be used.
 */
@ApplicationScoped
public class Blocklists {
  private static final Logger LOG = Logger.getLogger(Blocklists.class.getName());

  /** A block has to be in what devices get within a second of its commit, on every node. */
  private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  @Inject Versions versions;
  @Inject Publisher publisher;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final Map<String, Long> askedNanos = new ConcurrentHashMap<>();
  private final Map<String, Long> changedNanos = new ConcurrentHashMap<>();
  private final Map<String, Long> awayNanos = new ConcurrentHashMap<>();

  /** The operator's list of this moment: what was committed before the question is in it. */
  Served current(String operator) {
    long asked = System.nanoTime();
    var head = head(operator);
    var list = served.compute(operator, (code, held) -> bring(held, head));
    askedNanos.put(operator, asked);
    if (awayNanos.remove(operator) != null) {
      LOG.log(Level.INFO, "the blocklist of {0} is brought up to date again", operator);
    }
    return list;
  }

  /**
   * The operator's list as devices get it.
   *
   * @param known a version that the asker knows of, maybe from another node: nobody is given an
   *     older one than that; 0 for none
   */
  Served recent(String operator, long known) {
    Long asked = askedNanos.get(operator);
    var held = served.get(operator);
    return asked != null && isRecent(operator, asked) && held.head().version() >= known
        ? held
        : currentOrHeld(operator, known);
  }

  private Served currentOrHeld(String operator, long known) {
    var held = servable(operator, known);
    Long away = awayNanos.get(operator);
    if (held.isPresent() && away != null && System.nanoTime() - away < FRESH_NANOS) {
      return held.get();
    }
    try {
      return current(operator);
    } catch (RuntimeException e) {
      if (held.isEmpty() || !Outage.isBehind(e)) {
        throw e;
      }
      if (awayNanos.put(operator, System.nanoTime()) == null) {
        LOG.log(Level.WARNING, "the blocklist of " + operator + " is served from memory", e);
      }
      return held.get();
    }
  }

  private Optional<Served> servable(String operator, long known) {
    return Optional.ofNullable(served.get(operator))
        .filter(held -> held.head().version() >= known && askedNanos.containsKey(operator));
  }

  /** How old what is served is, where the database cannot be asked; empty where it can. */
  Optional<Duration> age(String operator) {
    return Optional.ofNullable(awayNanos.get(operator))
        .map(away -> Duration.ofNanos(System.nanoTime() - askedNanos.get(operator)));
  }

  private boolean isRecent(String operator, long asked) {
    Long changed = changedNanos.get(operator);
    return System.nanoTime() - asked < FRESH_NANOS && (changed == null || asked - changed > 0);
  }

  /** What was committed on this node is told from now on. */
  void blocksChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) BlocksChanged event) {
    changed(event.operator());
  }

  void chipChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) BlockedChipChanged event) {
    changed(event.operator());
  }

  private void changed(String operator) {
    changedNanos.put(operator, System.nanoTime());
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
   * @throws Refused where the base is too old for a delta, or is none of ours; or where the
   *     database is away and the list in memory is all there is
   */
  Optional<Change> since(Served list, long base) {
    var head = list.head();
    if (!head.isReachedFrom(base)) {
      throw Refused.gone("blocklist.base");
    }
    return base == head.version() ? Optional.empty() : Optional.of(change(list, base));
  }

  private Change change(Served list, long base) {
    var head = list.head();
    try {
      return list.since(base, from -> versions.between(head.operator(), from, head.version()));
    } catch (RuntimeException e) {
      throw Outage.isBehind(e) ? Refused.gone("blocklist.base.away") : e;
    }
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
    return listedIn(operator, Key.of(issueSerial));
  }

  /** The same of the number by which a medium's chip answers. */
  public Optional<Long> listedIn(String operator, ChipUid chip) {
    return listedIn(operator, Key.of(chip));
  }

  private Optional<Long> listedIn(String operator, Key key) {
    head(operator);
    return versions.listedSince(operator, key);
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
    if (version > recent(operator, version).head().version()) {
      throw Refused.field(field, "blocklist.ack.version");
    }
  }
}
