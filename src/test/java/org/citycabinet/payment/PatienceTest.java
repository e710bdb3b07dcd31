package org.citycabinet.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration MOST = Duration.ofSeconds(5);

  @Test
  void aCallGetsWhatEarlierOnesLeft() throws GatewayAway {
    var patience = Patience.ofPayer(NOW);
    assertEquals(MOST, patience.left(NOW, MOST));
    var second = NOW.plus(MOST);
    assertEquals(Duration.ofSeconds(3), patience.left(second, MOST));
    var third = second.plusSeconds(3);
    assertThrows(GatewayAway.class, () -> patience.left(third, MOST), "a page promises 10 seconds");
  }
}
