package org.citycabinet.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happened to a fleet, and what of it should not have: filled by all vehicles at once. */
final class FleetTally {
  private static final int MOST_SHOWN = 20;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Long> charged = new TreeMap<>();
  private final Map<String, Set<String>> writers = new TreeMap<>();

  synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Something that must never happen. */
  synchronized void broken(String what) {
    broken.add(what);
  }

  /** The server charged so much for a tap of a medium. */
  synchronized void charged(String medium, long cents) {
    charged.merge(medium, cents, Long::sum);
  }

  synchronized long charged(String medium) {
    return charged.getOrDefault(medium, 0L);
  }

  /** A vehicle was told that it is the one that wrote a load to the card. */
  synchronized void wrote(String load, String vehicle) {
    writers.computeIfAbsent(load, any -> new TreeSet<>()).add(vehicle);
  }

  /** Which vehicles wrote it. */
  synchronized Set<String> writers(String load) {
    return Set.copyOf(writers.getOrDefault(load, Set.of()));
  }

  /** Whether nothing happened that must not. */
  synchronized boolean isGood() {
    return broken.isEmpty();
  }

  synchronized List<String> broken() {
    return Collections.unmodifiableList(new ArrayList<>(broken));
  }

  /** All of it, for the person at the keyboard. */
  synchronized String text() {
    var text = new StringBuilder();
    counts.forEach((what, count) -> text.append("%7d %s%n".formatted(count, what)));
    broken.stream()
        .limit(MOST_SHOWN)
        .forEach(what -> text.append("BROKEN  ").append(what).append('\n'));
    return text.append(
            broken.isEmpty()
                ? "GOOD: no tap lost or doubled, every wallet adds up, each load written once"
                : "BAD: " + broken.size() + " faults")
        .toString();
  }
}
