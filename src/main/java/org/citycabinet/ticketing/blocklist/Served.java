package org.citycabinet.ticketing.blocklist;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.citycabinet.ticketing.fleet.Signer;
import org.citycabinet.ticketing.wire.KeyKind;

/** One version of an operator's list, ready to be served: kept in memory, never changed. */
final class Served {
  private static final int MOST_DELTAS = 100;

  private final Head head;
  private final Listed listed;
  private final Signer signer;
  private final Map<KeyKind, Listing> listings = new EnumMap<>(KeyKind.class);
  private final Map<Long, Change> changes = new ConcurrentHashMap<>();

  Served(Head head, Listed listed, Signer signer) {
    this.head = head;
    this.listed = listed;
    this.signer = signer;
    for (var by : KeyKind.values()) {
      listings.put(by, new Listing(by, head, listed.by(by), signer));
    }
  }

  /** The same list brought to a newer version. */
  Served advanced(Head newer, Turns turns, Signer with) {
    return new Served(newer, listed.without(turns.removed()).with(turns.added()), with);
  }

  /** The same list as it was in an older version; the turns are those since then. */
  Served before(Head older, Turns turns) {
    return new Served(older, listed.without(turns.added()).with(turns.removed()), signer);
  }

  /** The changes since a base, looked up and signed once for all devices that hold it. */
  Change since(long base, LongFunction<Turns> lookup) {
    if (changes.size() >= MOST_DELTAS) {
      changes.clear();
    }
    return changes.computeIfAbsent(
        base,
        version -> {
          var turns = lookup.apply(version);
          return new Change(version, turns.added(), turns.removed(), this);
        });
  }

  Head head() {
    return head;
  }

  Listed listed() {
    return listed;
  }

  Listing by(KeyKind kind) {
    return listings.get(kind);
  }
}
