package org.citycabinet;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what others do: timers, jobs, the gateway. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(50);

  private Await() {}

  /** Waits until the condition holds, 30 seconds at most. */
  public static void await(Callable<Boolean> condition) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come true in time.");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
