package org.citycabinet.ticketing.blocklist;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.citycabinet.ticketing.fleet.Signer;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListHeader;
import org.citycabinet.ticketing.wire.ListWriter;
import org.citycabinet.ticketing.wire.SerialSet;

/** One version of an operator's list, ready to be served: kept in memory, never changed. */
final class Served {
  private static final int MOST_DELTAS = 100;

  private final Head head;
  private final SerialSet listed;
  private final Signer signer;
  private final ListHeader header;
  private final byte[] full;
  private final Map<Long, Change> changes = new ConcurrentHashMap<>();

  /**
   * What leads from a base to this version.
   *
   * @param baseVersion the base
   * @param added what is listed now and was not
   * @param removed what was listed and is not now
   */
  record Change(long baseVersion, SerialSet added, SerialSet removed) {}

  Served(Head head, SerialSet listed, Signer signer) {
    this.head = head;
    this.listed = listed;
    this.signer = signer;
    this.header = header(head, listed, signer);
    this.full = new ListWriter(signer.key()).full(header, listed);
  }

  private static ListHeader header(Head head, SerialSet listed, Signer signer) {
    Instant issued = head.issuedAt();
    return new ListHeader(
        KeyKind.SERIAL,
        head.operator(),
        signer.kid(),
        head.version(),
        0,
        issued,
        issued.plus(Head.NEXT_UPDATE),
        issued.plus(Head.VALID),
        Head.MINIMUM_WAIT_SECONDS,
        Math.max(head.limit(), listed.stream().max().orElse(-1) + 1),
        listed.sha256());
  }

  /** The same list brought to a newer version. */
  Served advanced(Head newer, Turns turns, Signer with) {
    return new Served(newer, listed.without(turns.removed()).with(turns.added()), with);
  }

  /** The same list as it was in an older version; the turns are those since then. */
  Served before(Head older, Turns turns) {
    return new Served(older, listed.without(turns.added()).with(turns.removed()), signer);
  }

  /** The changes since a base, looked up once for all devices that hold it. */
  Change since(long base, LongFunction<Turns> lookup) {
    if (changes.size() >= MOST_DELTAS) {
      changes.clear();
    }
    return changes.computeIfAbsent(
        base,
        version -> {
          var turns = lookup.apply(version);
          return new Change(version, turns.added(), turns.removed());
        });
  }

  byte[] delta(Change change) {
    return new ListWriter(signer.key())
        .delta(header.asDeltaTo(change.baseVersion()), change.added(), change.removed());
  }

  Head head() {
    return head;
  }

  ListHeader header() {
    return header;
  }

  SerialSet listed() {
    return listed;
  }

  /** The bytes of the full list; the array is shared and must not be changed. */
  byte[] full() {
    return full;
  }
}
