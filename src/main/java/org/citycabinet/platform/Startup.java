package org.citycabinet.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * What happens once when the application starts: the schema first, then whoever observes {@link
 * Started}.
 */
@ApplicationScoped
class Startup {
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject FirstStart firstStart;
  @Inject Event<Started> started;

  @Resource(lookup = "jdbc/cabinet")
  DataSource database;

  void begin(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    started.fire(new Started());
    firstStart.once(LocalDate.now(clock));
  }
}
