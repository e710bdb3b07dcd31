package org.citycabinet.launcher;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/** R10: heap that residents keep who signed in and opened the front page. */
class MemoryBench {
  private static final int RESIDENTS = 100;
  private static final int ROUNDS = 5;
  private static final long LIMIT_MB = 512;

  @Test
  void ofResidents() throws IOException {
    var first = Browser.signedIn(Running.url());
    int html = first.get("/", false).body().length;
    signIn();
    long kept = median(IntStream.range(0, ROUNDS).mapToLong(round -> keptByResidents()));
    Table.put(
        "R10",
        "heap a signed-in session keeps ÷ bytes of the front page",
        "2.00 → 0.50",
        Ratio.exact(kept / RESIDENTS, html));
    Table.indicate(
        "R10 heap",
        "heap in use, " + RESIDENTS * (ROUNDS + 1) + " residents signed in",
        LIMIT_MB,
        Running.heapInUse() / 1_000_000,
        "MB");
  }

  /**
   * What one more round of them keeps; caches that come and go meanwhile are why it is repeated.
   */
  private static long keptByResidents() {
    long before = Running.heapInUse();
    signIn();
    return Running.heapInUse() - before;
  }

  private static void signIn() {
    for (int resident = 0; resident < RESIDENTS; resident++) {
      Browser.signedIn(Running.url());
    }
  }

  private static long median(LongStream of) {
    return of.sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }
}
