package org.citycabinet.jobs;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoerTest {
  private final Deque<Runnable> handed = new ArrayDeque<>();
  private final AtomicInteger turns = new AtomicInteger();
  private BooleanSupplier work = () -> false;
  private final Doer doer = new Doer("test", handed::add, this::turn);

  private boolean turn() {
    turns.incrementAndGet();
    return work.getAsBoolean();
  }

  /** A worker takes the next piece of work. */
  private void begin() {
    handed.remove().run();
  }

  @Test
  void whoeverAsksBeforeItBeginsAsksForTheSame() {
    doer.ask();
    doer.ask();
    doer.ask();
    assertEquals(1, handed.size());
    begin();
    assertEquals(0, handed.size());
    doer.ask();
    begin();
    assertEquals(2, turns.get());
  }

  @Test
  void whatIsAskedForWhileItIsDoneIsDoneOnceMore() {
    work =
        () -> {
          if (turns.get() == 1) {
            doer.ask();
            doer.remind();
            assertEquals(0, handed.size(), "not beside it");
          }
          return false;
        };
    doer.ask();
    begin();
    assertEquals(1, handed.size());
    begin();
    assertEquals(0, handed.size());
    assertEquals(2, turns.get());
  }

  @Test
  void itGoesOnUntilNothingIsLeft() {
    work = () -> turns.get() < 3;
    doer.ask();
    begin();
    begin();
    begin();
    assertEquals(0, handed.size());
    assertEquals(3, turns.get());
  }

  @Test
  void oneThatFailsCanBeAskedForAgain() {
    work =
        () -> {
          throw new IllegalStateException("for this test");
        };
    doer.ask();
    assertThrows(IllegalStateException.class, this::begin);
    work = () -> false;
    doer.ask();
    begin();
    assertEquals(2, turns.get());
  }

  @Test
  void workersThatTakeNothingFailNobodyAndAreAskedAgain() {
    var refusals = new AtomicInteger(1);
    var refused =
        new Doer(
            "test",
            piece -> {
              if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException("for this test");
              }
              piece.run();
            },
            this::turn);
    assertDoesNotThrow(refused::ask);
    assertEquals(0, turns.get());
    refused.remind();
    assertEquals(1, turns.get());
  }

  @Test
  void whatTheWorkersDroppedIsHandedToThemAgain() {
    doer.ask();
    handed.clear();
    doer.ask();
    assertEquals(0, handed.size());
    doer.remind();
    begin();
    assertEquals(1, turns.get());
  }

  @Test
  void whatWasHandedOverTwiceIsDoneOnce() {
    doer.ask();
    doer.remind();
    assertEquals(2, handed.size());
    begin();
    begin();
    assertEquals(1, turns.get());
  }

  @Test
  void nothingLeftIsOverlookedAndNoTwoThreadsDoIt() throws Exception {
    int askers = 8;
    int pieces = 20_000;
    Queue<Integer> left = new ConcurrentLinkedQueue<>();
    var inside = new AtomicInteger();
    var together = new AtomicInteger();
    var threads = Executors.newCachedThreadPool();
    try {
      var busy =
          new Doer(
              "test",
              threads,
              () -> {
                together.accumulateAndGet(inside.incrementAndGet(), Math::max);
                left.clear();
                inside.decrementAndGet();
                return false;
              });
      for (int i = 0; i < askers; i++) {
        threads.execute(
            () ->
                IntStream.range(0, pieces)
                    .forEach(
                        piece -> {
                          left.add(piece);
                          busy.ask();
                        }));
      }
      await(() -> left.isEmpty() && inside.get() == 0);
    } finally {
      threads.shutdown();
    }
    assertEquals(1, together.get());
  }
}
