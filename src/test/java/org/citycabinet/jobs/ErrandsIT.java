package org.citycabinet.jobs;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.citycabinet.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Errands begin at once, not when the timer comes, which comes to those of tests as well. */
class ErrandsIT extends InContainer {
  private static final int ROUNDS = 15;

  /** Half of what so many turns of the timer take. */
  private static final Duration SOON = Duration.ofSeconds(ROUNDS);

  @Inject Event<Waiting> waiting;
  @Inject Chore chore;
  @Inject OtherChore other;
  @Inject BeanManager beans;
  @Resource ManagedExecutorService workers;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private long began;

  @BeforeEach
  void begin() {
    began = System.nanoTime();
  }

  @AfterEach
  void rest() {
    chore.rest();
  }

  private void ask() {
    waiting.fire(new Waiting(Chore.class));
  }

  private void assertSoon() {
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(SOON) < 0, "by the timer: " + took);
  }

  /** Another errand is asked for and done; whatever was asked for before has had its chance. */
  private void letOthersGoFirst() throws Exception {
    int before = other.done();
    workers.submit(() -> waiting.fire(new Waiting(OtherChore.class))).get();
    await(() -> other.done() > before);
  }

  @Test
  void whatACommitLeavesIsBegunAtOnce() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      transaction.begin();
      ask();
      int before = chore.begun();
      transaction.commit();
      await(() -> chore.begun() > before);
    }
    assertSoon();
  }

  @Test
  void whatStandsInNoTransactionIsBegunAtOnceToo() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      int before = chore.begun();
      ask();
      await(() -> chore.begun() > before);
    }
    assertSoon();
  }

  /** The timer may come in between, but not each time. */
  @Test
  void whatIsUndoneIsNotBegun() throws Exception {
    boolean isQuiet = false;
    for (int i = 0; i < 5 && !isQuiet; i++) {
      int before = chore.begun();
      transaction.begin();
      ask();
      letOthersGoFirst();
      transaction.rollback();
      letOthersGoFirst();
      letOthersGoFirst();
      isQuiet = chore.begun() == before;
    }
    assertTrue(isQuiet, "it was begun");
  }

  @Test
  void askedForWhileItIsDoneItIsDoneOnceMoreAndNeverTwiceAtOnce() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      chore.shut();
      ask();
      await(() -> chore.inside() == 1);
      int before = chore.done();
      ask();
      ask();
      letOthersGoFirst();
      assertEquals(1, chore.inside());
      chore.open();
      await(() -> chore.done() >= before + 2);
    }
    assertEquals(1, chore.together());
    assertSoon();
  }

  /** Each piece of work is left before it is asked for, as rows are. */
  @Test
  void nothingThatManyLeaveAtOnceIsOverlooked() throws Exception {
    Queue<Integer> left = new ConcurrentLinkedQueue<>();
    chore.does(
        () -> {
          left.clear();
          return false;
        });
    for (int i = 0; i < ROUNDS; i++) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(
                  piece ->
                      workers.submit(
                          () -> {
                            left.add(piece);
                            ask();
                          }))
              .toList();
      for (var each : all) {
        each.get();
      }
      await(left::isEmpty);
    }
    assertEquals(1, chore.together());
    assertSoon();
  }

  @Test
  void oneThatFailsIsBegunAgainAsSoonAsItIsAskedForAgain() throws Exception {
    var isFailing = new AtomicBoolean();
    chore.does(
        () -> {
          if (isFailing.getAndSet(false)) {
            throw new IllegalStateException("told to fail");
          }
          return false;
        });
    for (int i = 0; i < ROUNDS; i++) {
      isFailing.set(true);
      ask();
      await(() -> !isFailing.get());
      int before = chore.done();
      ask();
      await(() -> chore.done() > before);
    }
    assertSoon();
  }

  @Test
  void whatIsMoreThanOneTurnDoesGoesOnAtOnce() throws Exception {
    var left = new AtomicInteger(ROUNDS);
    chore.does(() -> left.decrementAndGet() > 0);
    ask();
    await(() -> left.get() <= 0);
    assertSoon();
  }

  @Test
  void itsWorkStandsInNoTransactionAndInARequestOfItsOwn() throws Exception {
    var found = new ConcurrentLinkedQueue<String>();
    chore.does(
        () -> {
          found.add(statusNow() + " " + beans.getContext(RequestScoped.class).isActive());
          return false;
        });
    transaction.begin();
    ask();
    transaction.commit();
    await(() -> !found.isEmpty());
    assertEquals(Status.STATUS_NO_TRANSACTION + " true", found.peek());
  }

  private int statusNow() {
    try {
      return transaction.getStatus();
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
