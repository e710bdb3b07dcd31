package org.citycabinet.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has one errand done, by one thread at a time. Asking while it waits for a thread adds nothing,
 * for it will look at everything; asking while it is being done has it done once more afterwards,
 * for it may have looked already. So nothing is overlooked, and nothing piles up.
 */
final class Doer {
  private static final Logger LOG = Logger.getLogger(Doer.class.getName());

  private final String name;
  private final Executor workers;
  private final BooleanSupplier work;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  private enum State {
    /** Nobody has asked. */
    IDLE,
    /** Handed to the workers, and not begun. */
    ASKED,
    /** A thread does it. */
    DOING,
    /** A thread does it, and somebody has asked since it began. */
    AGAIN;

    State asked() {
      return switch (this) {
        case IDLE, ASKED -> ASKED;
        case DOING, AGAIN -> AGAIN;
      };
    }

    State ended() {
      return this == AGAIN ? ASKED : IDLE;
    }
  }

  /**
   * Of an errand.
   *
   * @param work does it, and says whether it is to go on at once
   */
  Doer(String name, Executor workers, BooleanSupplier work) {
    this.name = name;
    this.workers = workers;
    this.work = work;
  }

  /** Has it done soon. Neither waits nor fails. */
  void ask() {
    if (state.getAndUpdate(State::asked) == State.IDLE) {
      hand();
    }
  }

  /**
   * The same from time to time. What the workers took and never began is handed to them again: a
   * server that starts or ends drops what it took.
   */
  void remind() {
    if (state.get() == State.ASKED) {
      hand();
    } else {
      ask();
    }
  }

  private void hand() {
    try {
      workers.execute(this::run);
    } catch (RuntimeException e) {
      state.compareAndSet(State.ASKED, State.IDLE);
      LOG.log(Level.WARNING, e, () -> "not begun before the timer comes: " + name);
    }
  }

  /** Of several that were handed over the first one begins. */
  private void run() {
    if (!state.compareAndSet(State.ASKED, State.DOING)) {
      return;
    }
    boolean goesOn = false;
    try {
      goesOn = work.getAsBoolean();
    } finally {
      end(goesOn);
    }
  }

  /** It goes on as a new piece of work, so that a server that ends need not wait for all of it. */
  private void end(boolean goesOn) {
    if (goesOn) {
      ask();
    }
    if (state.getAndUpdate(State::ended) == State.AGAIN) {
      hand();
    }
  }
}
