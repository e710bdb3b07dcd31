package org.citycabinet.launcher;

import java.io.IOException;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/** R10: heap that residents keep who signed in and opened the front page. */
class MemoryBench {
  private static final int RESIDENTS = 200;
  private static final long LIMIT_MB = 512;

  @Test
  void ofResidents() throws IOException {
    var first = Browser.signedIn(Running.url());
    int html = first.get("/", false).body().length;
    long before = Running.heapInUse();
    for (int resident = 0; resident < RESIDENTS; resident++) {
      Browser.signedIn(Running.url());
    }
    long after = Running.heapInUse();
    Table.put(
        "R10",
        "heap a signed-in session keeps ÷ bytes of the front page",
        "2.00 → 0.50",
        Ratio.exact((after - before) / RESIDENTS, html));
    Table.indicate(
        "R10 heap", "heap in use, 200 residents signed in", LIMIT_MB, after / 1_000_000, "MB");
  }
}
