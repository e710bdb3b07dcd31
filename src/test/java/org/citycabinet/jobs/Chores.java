package org.citycabinet.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** An errand of the tests, which counts its turns and can be held up. */
abstract class Chores implements Errand {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private volatile BooleanSupplier work = Chores::nothing;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private static boolean nothing() {
    return false;
  }

  @Override
  public String name() {
    return "of a test";
  }

  @Override
  public boolean run() {
    begun.incrementAndGet();
    together.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      passTheGate();
      return work.getAsBoolean();
    } finally {
      inside.decrementAndGet();
      done.incrementAndGet();
    }
  }

  private void passTheGate() {
    try {
      if (!gate.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opens the gate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on its turns do that. */
  void does(BooleanSupplier deed) {
    work = deed;
  }

  /** From now on it does nothing, and nothing holds it up. */
  void rest() {
    open();
    work = Chores::nothing;
  }

  /** Whoever begins from now on waits inside. */
  void shut() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  int begun() {
    return begun.get();
  }

  int done() {
    return done.get();
  }

  /** How many threads do it now. */
  int inside() {
    return inside.get();
  }

  /** How many did it at the same time, at most. */
  int together() {
    return together.get();
  }
}
