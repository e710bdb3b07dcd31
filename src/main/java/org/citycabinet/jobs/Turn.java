package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One turn of a timer or an errand. The server gives a timer up for good when a turn fails twice,
 * as it would while the database is away; so a turn never fails: it is noted, and the next one
 * comes. And the server calls a timer inside a transaction, whatever its bean asks for; a turn
 * leaves it, so that each piece of its work stands in a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Turn {
  private static final Logger LOG = Logger.getLogger(Turn.class.getName());

  /**
   * Takes a turn.
   *
   * @param what names the work in the log, should it fail
   */
  public void take(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a turn failed: " + what, e);
    }
  }

  /**
   * Takes a turn at work that may be more than one turn does.
   *
   * @return whether the work says that it is to go on at once; not where it failed
   */
  public boolean takeSome(String what, BooleanSupplier work) {
    var goesOn = new AtomicBoolean();
    take(what, () -> goesOn.set(work.getAsBoolean()));
    return goesOn.get();
  }
}
