package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.operator.Operator;

/**
 * A job of the night for tests: it notes each of its items, and fails once or waits where it is
 * told to.
 */
@ApplicationScoped
@Transactional
public class Probe implements NightlyWork {
  static final String OPERATOR = "ludza";
  static final int ITEMS = 25;
  static final int AT_ONCE = 5;

  @Inject Database database;

  private volatile String failing = "";
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private final AtomicInteger portions = new AtomicInteger();

  void failOnceAt(int item) {
    failing = name(item);
  }

  /** From now on it waits before its next portion. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  /** It waits no longer. */
  void goOn() {
    gate.countDown();
  }

  int portions() {
    return portions.get();
  }

  @Override
  public NightlyJob job() {
    return NightlyJob.RETENTION;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.code().equals(OPERATOR);
  }

  @Override
  public long count(Night night) {
    return ITEMS;
  }

  @Override
  public List<String> after(Night night, String last) {
    return IntStream.range(0, ITEMS)
        .mapToObj(Probe::name)
        .filter(item -> item.compareTo(last) > 0)
        .limit(AT_ONCE)
        .toList();
  }

  private static String name(int item) {
    return "item-%03d".formatted(item);
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    portions.incrementAndGet();
    mayGoOn();
    try (var sql = Sql.on(database)) {
      for (var item : items) {
        sql.update("insert into night_probe (night, item) values (?, ?)", night.on(), item);
        if (item.equals(failing)) {
          failing = "";
          throw new IllegalStateException("told to fail, for this test");
        }
      }
    }
  }

  private void mayGoOn() {
    try {
      if (!gate.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test did not let it go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
