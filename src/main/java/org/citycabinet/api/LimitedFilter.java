package org.citycabinet.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.words.Refused;

/** Keeps one network from taking the public answers away from all others. */
@Provider
@Limited
@ApplicationScoped
public class LimitedFilter implements ContainerRequestFilter {
  private static final int STANDARD = 3000;

  @Inject ClientAddress client;
  @Inject @RealTime Clock clock;
  @Inject Settings settings;
  private CallLimit limit;

  @PostConstruct
  void begin() {
    limit = new CallLimit(settings.number("CABINET_CALLS_PER_MINUTE", STANDARD));
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var wait = limit.waitSeconds(client.text(), clock.instant());
    if (wait > 0) {
      throw Refused.tooMany("platform.tooManyRequests", wait);
    }
  }
}
