package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/** R10: heap that residents keep who signed in and opened the front page. */
class MemoryBench {
  private static final int RESIDENTS = 200;
  private static final long LIMIT_MB = 512;

  /** The last line of a class histogram: objects and bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total\\s+[0-9]+\\s+([0-9]+)");

  @Test
  void ofResidents() throws IOException {
    var first = Browser.signedIn(Running.url());
    int html = first.get("/", false).body().length;
    long before = bytesInUse();
    for (int resident = 0; resident < RESIDENTS; resident++) {
      Browser.signedIn(Running.url());
    }
    long after = bytesInUse();
    Table.put(
        "R10",
        "heap a signed-in session keeps ÷ bytes of the front page",
        "2.00 → 0.50",
        Ratio.exact((after - before) / RESIDENTS, html));
    Table.indicate(
        "R10 heap", "heap in use, 200 residents signed in", LIMIT_MB, after / 1_000_000, "MB");
  }

  /** Of objects that are still reached: the histogram collects the garbage first. */
  private static long bytesInUse() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(Running.server().pid());
    Process process = new ProcessBuilder(jcmd, pid, "GC.class_histogram").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var total = TOTAL.matcher(text);
    if (!total.find()) {
      throw new IllegalStateException("jcmd tells no total: " + text);
    }
    return Long.parseLong(total.group(1));
  }
}
