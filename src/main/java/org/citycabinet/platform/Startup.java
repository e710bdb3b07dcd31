package org.citycabinet.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What happens once when the application starts: features read their own, then the first start's
 * data is loaded. Nodes that start together do so one after the other.
 */
@ApplicationScoped
class Startup {
  @Inject Clock clock;
  @Inject StartLine line;
  @Inject FirstStart firstStart;
  @Inject Event<Started> started;

  void begin(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
    line.enter(
        () -> {
          started.fire(new Started());
          firstStart.once(LocalDate.now(clock));
        });
  }
}
