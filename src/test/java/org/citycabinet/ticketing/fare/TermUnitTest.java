package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;

class TermUnitTest {
  private static final Instant EIGHT = Instant.parse("2026-01-05T08:00:00Z");
  private static final Span HOUR = new Span(EIGHT, EIGHT.plusSeconds(3_600));

  @Test
  @Requirement("RIG-69")
  void aTermThatWasOverAtRetentionHadNothingLeft() {
    assertEquals(1, leftFrom(EIGHT.minusSeconds(1)));
    assertEquals(1, leftFrom(EIGHT));
    assertEquals(1, leftFrom(HOUR.until().minusNanos(1)));
    assertEquals(0, leftFrom(HOUR.until()));
    assertEquals(0, leftFrom(HOUR.until().plusSeconds(86_400)));
  }

  @Test
  @Requirement("RIG-74.2")
  void whatHasBegunIsUsedAtTheRequest() {
    assertEquals(1, TermUnit.WHOLE.leftAfter(HOUR, EIGHT.minusSeconds(1), ZoneOffset.UTC));
    assertEquals(0, TermUnit.WHOLE.leftAfter(HOUR, EIGHT, ZoneOffset.UTC));
    assertEquals(0, TermUnit.WHOLE.leftAfter(HOUR, HOUR.until(), ZoneOffset.UTC));
  }

  private static int leftFrom(Instant at) {
    return TermUnit.WHOLE.leftFrom(HOUR, at, ZoneOffset.UTC);
  }
}
