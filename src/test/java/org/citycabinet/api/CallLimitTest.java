package org.citycabinet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void oneNetworkCannotTakeTheAnswersFromAnother() {
    var limit = new CallLimit(2);
    assertEquals(0, limit.waitSeconds("192.0.2.1", NOON));
    assertEquals(0, limit.waitSeconds("192.0.2.2", NOON));
    assertEquals(50, limit.waitSeconds("192.0.2.3", NOON.plusSeconds(10)));
    assertEquals(0, limit.waitSeconds("198.51.100.1", NOON.plusSeconds(10)));
    assertEquals(0, limit.waitSeconds("192.0.2.1", NOON.plusSeconds(60)));
  }

  @Test
  void aNetworkIsTheFrontOfAnAddress() {
    assertEquals("192.0.2", CallLimit.network("192.0.2.1"));
    assertEquals("2001:db8:0:1", CallLimit.network("2001:db8:0:1:2:3:4:5"));
    assertEquals("here", CallLimit.network("here"));
  }
}
