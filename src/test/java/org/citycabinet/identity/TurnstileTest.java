package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.citycabinet.Await;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile(1, 2);

  @Test
  void whoComesWhereTooManyWaitIsTurnedAwayAndTheOthersHaveTheirTurn() throws Exception {
    var isInside = new CountDownLatch(1);
    var may = new CompletableFuture<String>();
    var threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<String>> turns = new ArrayList<>();
      turns.add(
          threads.submit(
              () ->
                  turnstile.pass(
                      () -> {
                        isInside.countDown();
                        return may.join();
                      })));
      isInside.await();
      turns.add(threads.submit(() -> turnstile.pass(() -> "second")));
      Await.await(() -> turnstile.waiting() == 1);
      turns.add(threads.submit(() -> turnstile.pass(() -> "third")));
      Await.await(() -> turnstile.waiting() == 2);
      var refused = assertThrows(Refused.class, () -> turnstile.pass(() -> "fourth"));
      assertEquals(Turnstile.BUSY, refused.key());
      may.complete("first");
      assertEquals("first", turns.get(0).get());
      assertEquals("second", turns.get(1).get());
      assertEquals("third", turns.get(2).get());
    } finally {
      threads.shutdown();
    }
    assertEquals("fourth", turnstile.pass(() -> "fourth"));
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    for (int i = 0; i < 3; i++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              turnstile.pass(
                  () -> {
                    throw new IllegalStateException("on purpose");
                  }));
    }
    assertEquals("next", turnstile.pass(() -> "next"));
  }
}
