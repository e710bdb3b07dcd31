package org.citycabinet.platform;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.citycabinet.InContainer;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.junit.jupiter.api.Test;

/** Nodes that start together. */
class StartLineIT extends InContainer {
  private static final String WAITING =
      "select count(*) from information_schema.processlist where state = 'User lock'";

  @Inject StartLine line;
  @Resource ManagedExecutorService workers;

  @Inject Database database;

  private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
  private final CountDownLatch isIn = new CountDownLatch(1);
  private final CountDownLatch mayGo = new CountDownLatch(1);

  @Test
  void theSecondBeginsWhenTheFirstIsThrough() throws Exception {
    var first = workers.submit(() -> line.enter(this::goWhenTold));
    isIn.await();
    var second = workers.submit(() -> line.enter(() -> order.add("second")));
    await(() -> waiting() == 1);
    assertEquals(List.of(), List.copyOf(order));
    mayGo.countDown();
    first.get();
    second.get();
    assertEquals(List.of("first", "second"), List.copyOf(order));
  }

  private void goWhenTold() {
    isIn.countDown();
    try {
      mayGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    order.add("first");
  }

  @Test
  void oneThatFailsStandsInNobodysWay() {
    assertThrows(IllegalStateException.class, () -> line.enter(StartLineIT::fail));
    line.enter(() -> order.add("next"));
    assertEquals(List.of("next"), List.copyOf(order));
  }

  private static void fail() {
    throw new IllegalStateException("told to fail, for this test");
  }

  private int waiting() {
    try (var sql = Sql.on(database)) {
      return sql.first(WAITING, row -> row.getInt(1)).orElseThrow();
    }
  }
}
