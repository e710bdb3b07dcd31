package org.citycabinet.ticketing.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What a stretch of serials would cost in code, for each Rice parameter; two neighbours add up
 * without a second look at their serials.
 *
 * <p>Media are often blocked unevenly (a batch of old cards, a kind that is lost more often):
 * separate stretches then take fewer bits than one parameter for all.
 */
final class Stretch {

  private static final long SPAN = 65_536;
  private static final int MOST = 1_024;

  private final long base;
  private long end;
  private int n;
  private long first;
  private long last;

  /** For each parameter the sum of the quotients of all gaps but the first. */
  private final long[] quotients = new long[Partition.MAX + 1];

  private Stretch(long base, long end) {
    this.base = base;
    this.end = end;
  }

  /** The partitions, from 0 to the limit, in which the set takes about the fewest bytes. */
  static List<Partition> plan(SerialSet set, long limit) {
    var span = Math.max(SPAN, limit / MOST + 1);
    var stretches = new ArrayList<Stretch>();
    for (var base = 0L; base < limit; base += Math.min(span, limit - base)) {
      var next = of(set, base, base + Math.min(span, limit - base));
      if (stretches.isEmpty() || !stretches.get(stretches.size() - 1).takesOver(next)) {
        stretches.add(next);
      }
    }
    return stretches.stream().map(Stretch::partition).toList();
  }

  /** One partition over everything from 0 to the limit. */
  static Partition single(SerialSet set, long limit) {
    return of(set, 0, limit).partition();
  }

  private static Stretch of(SerialSet set, long base, long end) {
    var stretch = new Stretch(base, end);
    var behind = set.below(end);
    for (var i = set.below(base); i < behind; i++) {
      stretch.add(set.at(i));
    }
    return stretch;
  }

  private void add(long serial) {
    if (n == 0) {
      first = serial;
    } else {
      count(serial - last - 1, quotients);
    }
    last = serial;
    n++;
  }

  private static void count(long gap, long[] quotients) {
    for (var k = 0; k <= Partition.MAX && gap >>> k > 0; k++) {
      quotients[k] += gap >>> k;
    }
  }

  /** Takes the next stretch in where that is no dearer than a partition of its own. */
  private boolean takesOver(Stretch next) {
    var merged = new Stretch(base, end);
    merged.join(this);
    merged.join(next);
    if (merged.partition().size() > partition().size() + next.partition().size()) {
      return false;
    }
    join(next);
    return true;
  }

  private void join(Stretch next) {
    for (var k = 0; k <= Partition.MAX; k++) {
      quotients[k] += next.quotients[k];
    }
    if (next.n > 0 && n > 0) {
      count(next.first - last - 1, quotients);
    }
    first = n > 0 ? first : next.first;
    last = next.n > 0 ? next.last : last;
    n += next.n;
    end = next.end;
  }

  private Partition partition() {
    return new Partition(base, end - base, n, parameter(), bytes());
  }

  private int bytes() {
    return Math.toIntExact((bits(parameter()) + Byte.SIZE - 1) / Byte.SIZE);
  }

  private int parameter() {
    var best = 0;
    for (var k = 1; k <= Partition.MAX; k++) {
      best = bits(k) < bits(best) ? k : best;
    }
    return best;
  }

  private long bits(int parameter) {
    return n == 0
        ? 0
        : quotients[parameter] + ((first - base) >>> parameter) + n * (1L + parameter);
  }
}
