package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ExportJobTest {
  private static String nightAt(String time) {
    return ExportJob.nightAt(LocalDateTime.parse(time)).toString();
  }

  /** Who starts at one still owes the export of the night before. */
  @Test
  void aNightLastsUntilTheNextBegins() {
    assertEquals("2026-03-01", nightAt("2026-03-01T02:00:00"));
    assertEquals("2026-03-01", nightAt("2026-03-01T23:59:59"));
    assertEquals("2026-03-01", nightAt("2026-03-02T01:59:59"));
    assertEquals("2026-03-02", nightAt("2026-03-02T02:00:00"));
  }
}
