package org.citycabinet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does the same with each of many, some at once: one alone leaves most of the server idle. */
final class Together {
  private static final int AT_ONCE = 3;

  private Together() {}

  /** What is done with one of them. */
  @FunctionalInterface
  interface Deed<T> {
    void with(T one) throws Exception;
  }

  /** Returns when all is done; the first failure in the order of the things is thrown. */
  static <T> void each(Collection<T> things, Deed<T> deed) throws InterruptedException {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (var thing : things) {
      tasks.add(
          () -> {
            deed.with(thing);
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
