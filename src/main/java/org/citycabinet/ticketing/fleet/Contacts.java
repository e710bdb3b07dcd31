package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.ticketing.wire.KeyKind;

/**
 * What devices let the server know of themselves, by whatever they call. It is kept in memory and
 * written every few seconds, so that a device that asks for the blocklist waits for no database;
 * what a node had not written when it died the device says again.
 */
@ApplicationScoped
public class Contacts {
  /** So long it can be told since when a device holds a version. */
  public static final Duration HISTORY = Duration.ofDays(31);

  @Inject ContactStore store;
  @Inject Clock clock;

  private final Map<UUID, Contact> waiting = new ConcurrentHashMap<>();

  /** A device called. */
  void seen(UUID device) {
    note(device, Contact.seen(clock.instant()));
  }

  /**
   * A device holds that version of the blocklist, by whatever it names media.
   *
   * @param version one that has been made
   */
  public void holds(UUID device, long version) {
    holds(device, version, null, null);
  }

  /**
   * A device asked for a list as one that holds that version.
   *
   * @param version one that has been made, or 0 where it asked for the whole list
   * @param by by what the list names media
   */
  public void asks(UUID device, long version, KeyKind by) {
    holds(device, version, by, null);
  }

  /**
   * A device says what it holds.
   *
   * @param version one that has been made, or 0
   * @param by by what it names media; null where the device leaves that out, and so as before
   * @param appliedAt when it took it into use, by its own clock
   * @param flaw why it refused the last list that it was sent; null where it took it
   */
  public void says(UUID device, long version, KeyKind by, Instant appliedAt, String flaw) {
    holds(device, version, by, new HeldVersion.Said(appliedAt, flaw));
  }

  private void holds(UUID device, long version, KeyKind by, HeldVersion.Said said) {
    var now = clock.instant();
    note(device, new Contact(now, new HeldVersion(version, by, now, said), null, null));
  }

  /**
   * A device told its time.
   *
   * @return by how much ours is ahead, in milliseconds
   */
  public long compare(UUID device, Instant itsTime) {
    var now = clock.instant();
    long ms = Duration.between(itsTime, now).toMillis();
    note(device, new Contact(now, null, new Contact.Skew(ms, now), null));
    return ms;
  }

  /** A device said how it is. */
  public void says(UUID device, DeviceStatus status) {
    note(device, new Contact(status.at(), null, null, status));
  }

  private void note(UUID device, Contact news) {
    waiting.merge(device, news, Contact::and);
  }

  /** Writes down what is new; where that fails it is kept for the next time. */
  void write() {
    Map<UUID, Contact> taken = new TreeMap<>();
    for (var device : Set.copyOf(waiting.keySet())) {
      taken.put(device, waiting.remove(device));
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      store.write(taken);
    } catch (RuntimeException e) {
      taken.forEach((device, old) -> waiting.merge(device, old, (newer, older) -> old.and(newer)));
      throw e;
    }
  }
}
