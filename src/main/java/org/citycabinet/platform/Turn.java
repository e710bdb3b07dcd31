package org.citycabinet.platform;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One turn of a timer. The server gives a timer up for good when a turn fails twice, as it would
 * while the database is away; so a turn never fails: it is noted, and the next one comes.
 */
public final class Turn {
  private static final Logger LOG = Logger.getLogger(Turn.class.getName());

  private Turn() {}

  /**
   * Takes a turn.
   *
   * @param what names the work in the log, should it fail
   */
  public static void take(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a turn failed: " + what, e);
    }
  }
}
