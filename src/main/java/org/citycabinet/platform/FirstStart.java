package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.logging.Logger;

/** Loads the demonstration data exactly once in an installation's life, whole or not at all. */
@ApplicationScoped
@Transactional
class FirstStart {
  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject Settings settings;
  @Inject Event<DemoStart> demoStart;

  /** The node that starts first writes the row, the others find it. */
  void once(LocalDate today) {
    if (!settings.isDemonstration() || claim(today) == 0) {
      return;
    }
    demoStart.fire(new DemoStart(today));
    LOG.info("demonstration data is loaded for " + today);
  }

  private int claim(LocalDate today) {
    return entities
        .createNativeQuery("insert ignore into first_start (id, started_on) values (1, ?)")
        .setParameter(1, today)
        .executeUpdate();
  }
}
