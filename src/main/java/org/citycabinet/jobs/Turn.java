package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One turn of a timer. The server gives a timer up for good when a turn fails twice, as it would
 * while the database is away; so a turn never fails: it is noted, and the next one comes. And the
 * server calls a timer inside a transaction, whatever its bean asks for; a turn leaves it, so that
 * each piece of its work stands in a transaction of its own.
 */
@ApplicationScoped
public class Turn {
  private static final Logger LOG = Logger.getLogger(Turn.class.getName());

  /**
   * Takes a turn.
   *
   * @param what names the work in the log, should it fail
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void take(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a turn failed: " + what, e);
    }
  }
}
