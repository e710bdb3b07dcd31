package org.citycabinet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Workers that share a number of equal pieces of work, as fast as they can. */
public final class Crew {

  /** A worker's piece of work. */
  @FunctionalInterface
  public interface Work {
    /** Does one piece. */
    void piece() throws Exception;
  }

  private Crew() {}

  /** Does so many pieces; answers how many would be done in 1000 seconds. */
  public static long rate(List<? extends Work> workers, int pieces) {
    var left = new AtomicInteger(pieces);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Work worker : workers) {
      tasks.add(() -> work(worker, left));
    }
    var threads = Executors.newFixedThreadPool(workers.size());
    try {
      long begin = System.nanoTime();
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
      return pieces * 1_000_000_000_000L / (System.nanoTime() - begin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static Void work(Work worker, AtomicInteger left) throws Exception {
    while (left.getAndDecrement() > 0) {
      worker.piece();
    }
    return null;
  }
}
