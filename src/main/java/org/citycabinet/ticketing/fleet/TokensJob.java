package org.citycabinet.ticketing.fleet;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets used assertions every quarter of an hour; every node may, it does no harm twice. */
@Singleton
public class TokensJob {
  @Inject Tokens tokens;

  @Schedule(minute = "*/15", hour = "*", persistent = false)
  void run() {
    tokens.forgetExpired();
  }
}
