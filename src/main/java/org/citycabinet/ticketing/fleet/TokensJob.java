package org.citycabinet.ticketing.fleet;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Forgets used assertions every quarter of an hour; every node may, it does no harm twice. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokensJob {
  @Inject Turn turn;
  @Inject Tokens tokens;

  @Schedule(minute = "*/15", hour = "*", persistent = false)
  void run() {
    turn.take("tokens that expired", tokens::forgetExpired);
  }
}
