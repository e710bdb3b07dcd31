package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.citycabinet.InContainer;
import org.junit.jupiter.api.Test;

/** The server calls timers inside a transaction; a turn leaves it. */
class TurnIT extends InContainer {
  @Inject Turn turn;
  @Inject TimedDeed timer;
  @Inject TwoWays ways;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @Test
  void itsWorkStandsOutsideTheTransactionInWhichATimerIsCalled() throws Exception {
    var status = new AtomicInteger(-1);
    transaction.begin();
    try {
      turn.take("test", () -> status.set(statusNow()));
      assertEquals(Status.STATUS_ACTIVE, statusNow(), "the timer's own goes on");
    } finally {
      transaction.rollback();
    }
    assertEquals(Status.STATUS_NO_TRANSACTION, status.get());
  }

  @Test
  void entitiesAndPlainSqlShareTheTransactionBelowATimerAsInARequest() throws Exception {
    timer.begin();
    for (var seen : List.of(ways.connections(), TimedDeed.seen())) {
      assertEquals(seen.entities(), seen.plain());
      assertEquals("1", seen.inTransaction());
    }
  }

  private int statusNow() {
    try {
      return transaction.getStatus();
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
