package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnTest {

  @Test
  void aTurnThatFailsIsNotTheLast() {
    var turn = new Turn();
    var turns = new AtomicInteger();
    Runnable work =
        () -> {
          if (turns.incrementAndGet() == 1) {
            throw new IllegalStateException("the database is away, for this test");
          }
        };
    assertDoesNotThrow(() -> turn.take("test", work));
    turn.take("test", work);
    assertEquals(2, turns.get());
  }

  @Test
  void oneThatFailsDoesNotGoOnAtOnce() {
    var turn = new Turn();
    assertTrue(turn.takeSome("test", () -> true));
    assertFalse(turn.takeSome("test", () -> false));
    assertFalse(
        turn.takeSome(
            "test",
            () -> {
              throw new IllegalStateException("the database is away, for this test");
            }));
  }
}
