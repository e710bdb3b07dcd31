package org.citycabinet.ticketing.blocklist;

import java.util.EnumMap;
import java.util.Map;
import org.citycabinet.ticketing.wire.KeyKind;

/** What leads from a base to the version that is served; never changed. */
final class Change {
  private final long baseVersion;
  private final Listed added;
  private final Listed removed;
  private final Map<KeyKind, byte[]> signed = new EnumMap<>(KeyKind.class);

  /**
   * The change since a base.
   *
   * @param added what is listed now and was not
   * @param removed what was listed and is not now
   */
  Change(long baseVersion, Listed added, Listed removed, Served now) {
    this.baseVersion = baseVersion;
    this.added = added;
    this.removed = removed;
    var before = now.listed().without(added).with(removed);
    for (var by : KeyKind.values()) {
      var delta = now.by(by).delta(baseVersion, before.by(by), added.by(by), removed.by(by));
      signed.put(by, delta);
    }
  }

  long baseVersion() {
    return baseVersion;
  }

  Listed added() {
    return added;
  }

  Listed removed() {
    return removed;
  }

  /** The bytes of the delta; the array is shared and must not be changed. */
  byte[] signed(KeyKind by) {
    return signed.get(by);
  }
}
