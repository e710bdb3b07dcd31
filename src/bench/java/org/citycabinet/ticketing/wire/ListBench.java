package org.citycabinet.ticketing.wire;

import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/** R7: the list of 100,000 blocked among 10,000,000 media, against what no code can do without. */
class ListBench {
  private static final long MEDIA = 10_000_000;
  private static final int BLOCKED = 100_000;
  private static final int CHANGES = 250;
  private static final int LOOK_UPS = 20_000_000;
  private static final long MILLE = 1_000;

  private final Random random = new Random(7);
  private final SerialSet listed = draw(BLOCKED);

  @Test
  void bytesOfTheFullList() throws IOException {
    int bytes = Lists.full(1, listed, MEDIA).length - Lists.full(1, SerialSet.EMPTY, MEDIA).length;
    Table.put(
        "R7",
        "bytes of the full list ÷ information bound, 100,000 of 10,000,000",
        "1.05 → 1.01",
        Ratio.exact(bytes * MILLE, Math.round(bound(MEDIA, BLOCKED) * MILLE)));
  }

  @Test
  void bytesOfADelta() throws IOException {
    var added = draw(CHANGES).without(listed);
    var removed = SerialSet.of(random.ints(CHANGES, 0, BLOCKED).distinct().mapToLong(listed::at));
    var after = listed.without(removed).with(added);
    int bytes =
        Lists.delta(1, listed, 2, after, MEDIA).length
            - Lists.delta(1, listed, 2, listed, MEDIA).length;
    double bound = bound(MEDIA - BLOCKED, added.size()) + bound(BLOCKED, removed.size());
    Table.put(
        "R7 delta",
        "bytes of a delta of 500 changes ÷ information bound",
        "1.15",
        Ratio.exact(bytes * MILLE, Math.round(bound * MILLE)));
  }

  @Test
  void lookingUp() throws IOException {
    var asked = random.longs(1 << 16, 0, MEDIA).toArray();
    long found = lookUp(asked);
    long begin = System.nanoTime();
    found += lookUp(asked);
    long nanos = (System.nanoTime() - begin) / LOOK_UPS;
    if (found == 0) {
      throw new IllegalStateException("one of a hundred is listed");
    }
    Table.indicate("R7 look-up", "whether a medium is listed", 1_000, nanos, "ns");
  }

  private long lookUp(long[] asked) {
    long found = 0;
    for (int i = 0; i < LOOK_UPS; i++) {
      found += listed.contains(asked[i & asked.length - 1]) ? 1 : 0;
    }
    return found;
  }

  private SerialSet draw(int count) {
    return SerialSet.of(LongStream.generate(() -> random.nextLong(MEDIA)).distinct().limit(count));
  }

  /** The logarithm of the number of ways to choose so many, in bytes. */
  private static double bound(long from, long chosen) {
    double bits = 0;
    for (long i = 0; i < chosen; i++) {
      bits += Math.log((double) (from - i)) - Math.log((double) (i + 1));
    }
    return bits / Math.log(2) / Byte.SIZE;
  }
}
