package org.citycabinet.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.citycabinet.words.Refused;

/**
 * Lets in some at once and has some more wait, in the order in which they came. Whoever comes then
 * is turned away at once: a thread that waits here answers nobody else, and people do not wait that
 * long.
 */
final class Turnstile {
  /** What those read who are turned away. */
  static final String BUSY = "identity.busy";

  private final Semaphore places;
  private final int most;

  /**
   * One that nobody has passed.
   *
   * @param places how many are in at once
   * @param most how many may wait, about
   */
  Turnstile(int places, int most) {
    this.places = new Semaphore(places, true);
    this.most = most;
  }

  /**
   * Does the work when its turn has come. The work must not ask for a turn itself.
   *
   * @throws Refused where too many wait; the work is not done then
   */
  <T> T pass(Supplier<T> work) {
    if (waiting() >= most) {
      throw Refused.rule(BUSY);
    }
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** How many wait at present, about. */
  int waiting() {
    return places.getQueueLength();
  }
}
