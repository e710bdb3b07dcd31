package org.citycabinet.ticketing.blocklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.citycabinet.ticketing.wire.SerialSet;

/** What happened to serials, one after the other, and what of it remains in the end. */
final class Turns {
  private final Map<Long, Boolean> before = new LinkedHashMap<>();
  private final Map<Long, Boolean> after = new LinkedHashMap<>();

  /** A serial was listed, or no longer is; before that it was the other way round. */
  void add(long serial, boolean listed) {
    before.putIfAbsent(serial, !listed);
    after.put(serial, listed);
  }

  /** Those that were not listed in the beginning and are in the end. */
  SerialSet added() {
    return SerialSet.of(changedTo(true));
  }

  /** Those that were listed in the beginning and are not in the end. */
  SerialSet removed() {
    return SerialSet.of(changedTo(false));
  }

  private LongStream changedTo(boolean listed) {
    return after.entrySet().stream()
        .filter(turn -> turn.getValue() == listed && before.get(turn.getKey()) != listed)
        .mapToLong(Map.Entry::getKey);
  }
}
