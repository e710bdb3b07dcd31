package org.citycabinet.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the calls of each network within a minute. At the turn of the minute all begin anew, so
 * that what is remembered never grows beyond one minute's callers.
 */
final class CallLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Map<String, Integer> calls = new HashMap<>();
  private Instant begun = Instant.EPOCH;

  CallLimit(int most) {
    this.most = most;
  }

  /** How many seconds that caller must wait; 0 where the call is counted and may go on. */
  synchronized long waitSeconds(String address, Instant now) {
    if (!now.isBefore(begun.plus(MINUTE))) {
      calls.clear();
      begun = now;
    }
    if (calls.merge(network(address), 1, Integer::sum) <= most) {
      return 0;
    }
    return Math.max(1, Duration.between(now, begun.plus(MINUTE)).toSeconds());
  }

  /** The first three parts of an IPv4 address, the first four of an IPv6 one. */
  static String network(String address) {
    var separator = address.indexOf(':') >= 0 ? ':' : '.';
    var parts = separator == ':' ? 4 : 3;
    var end = -1;
    for (int part = 0; part < parts; part++) {
      var next = address.indexOf(separator, end + 1);
      if (next < 0) {
        return address;
      }
      end = next;
    }
    return address.substring(0, end);
  }
}
