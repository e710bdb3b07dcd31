package org.citycabinet.ticketing.counter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A count of cash by notes and coins.
 *
 * @param pieces how many of each, by its value in cents; none of 0
 */
record CashCount(Map<Integer, Integer> pieces) {
  private static final int MOST = 10_000;
  private static final int LEAST_NOTE = 500;

  /** All notes and coins of the euro in cents, the greatest first. */
  private static final List<Integer> KINDS =
      List.of(
          50_000, 20_000, 10_000, 5_000, 2_000, 1_000, LEAST_NOTE, 200, 100, 50, 20, 10, 5, 2, 1);

  static List<Integer> notes() {
    return KINDS.stream().filter(kind -> kind >= LEAST_NOTE).toList();
  }

  static List<Integer> coins() {
    return KINDS.stream().filter(kind -> kind < LEAST_NOTE).toList();
  }

  /**
   * What a clerk typed, by the value in cents; an empty field means none.
   *
   * @throws Refused at the field {@code c} and the value, where it is no whole number from 0 to
   *     10,000
   */
  static CashCount of(Map<String, String> typed) {
    var pieces = new TreeMap<Integer, Integer>();
    for (int kind : KINDS) {
      int count = count("c" + kind, typed.get(String.valueOf(kind)));
      if (count > 0) {
        pieces.put(kind, count);
      }
    }
    return new CashCount(pieces);
  }

  private static int count(String field, String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
      throw Refused.field(field, "counter.count.wrong", MOST);
    }
    return Integer.parseInt(text);
  }

  /** What it comes to. */
  Money sum() {
    return pieces.entrySet().stream()
        .map(kind -> Money.ofCents(kind.getKey()).times(kind.getValue()))
        .reduce(Money.ZERO, Money::plus);
  }
}
