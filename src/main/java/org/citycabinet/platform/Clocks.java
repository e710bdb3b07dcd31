package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands out the machine's own clock. */
@ApplicationScoped
class Clocks {

  @Produces
  @RealTime
  @ApplicationScoped
  Clock realTime() {
    return Clock.systemUTC();
  }
}
