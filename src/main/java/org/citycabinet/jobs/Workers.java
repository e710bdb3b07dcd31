package org.citycabinet.jobs;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * The server's threads for work that nobody waits for; the timers have them too.
 *
 * <p>A managed executor is not for this: its worker shares with who began it what the server keeps
 * for a request, and as it ends it closes the entity manager that the request has outside
 * transactions.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Workers {

  /** Has it done by another thread. */
  @Asynchronous
  public void begin(Runnable work) {
    work.run();
  }
}
