package org.citycabinet.ticketing.blocklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What happened to keys, one after the other, and what of it remains in the end. */
final class Turns {
  private final Map<Key, Boolean> before = new LinkedHashMap<>();
  private final Map<Key, Boolean> after = new LinkedHashMap<>();

  /** A key was listed, or no longer is; before that it was the other way round. */
  void add(Key key, boolean listed) {
    before.putIfAbsent(key, !listed);
    after.put(key, listed);
  }

  /** Those that were not listed in the beginning and are in the end. */
  Listed added() {
    return Listed.of(changedTo(true));
  }

  /** Those that were listed in the beginning and are not in the end. */
  Listed removed() {
    return Listed.of(changedTo(false));
  }

  private Stream<Key> changedTo(boolean listed) {
    return after.entrySet().stream()
        .filter(turn -> turn.getValue() == listed && before.get(turn.getKey()) != listed)
        .map(Map.Entry::getKey);
  }
}
