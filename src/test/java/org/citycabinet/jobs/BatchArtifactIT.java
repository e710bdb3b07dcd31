package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.naming.InitialContext;
import org.citycabinet.InContainer;
import org.junit.jupiter.api.Test;

/** The batch runtime may still end its transaction after a part of a job has done its work. */
class BatchArtifactIT extends InContainer {
  @Inject NestedTurns part;
  @Inject NestedTurns other;
  @Inject Workers workers;

  @Test
  @SuppressWarnings("BanJNDI")
  void othersInTheSameBeansLeaveThePartsThreadAsItWas() throws Exception {
    var isOver = new AtomicBoolean();
    var isMeanwhile = new CountDownLatch(1);
    workers.begin(
        () -> {
          while (!isOver.get()) {
            other.workDeeply();
            isMeanwhile.countDown();
          }
        });
    isMeanwhile.await();
    try {
      for (int portion = 0; portion < 5; portion++) {
        part.work();
        assertDoesNotThrow(() -> new InitialContext().lookup("java:comp/UserTransaction"));
      }
    } finally {
      isOver.set(true);
    }
  }
}
