package org.citycabinet.operator;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.citycabinet.platform.Settings;
import org.citycabinet.platform.Started;

/**
 * Takes editions into the database. A folder whose content is there already changes nothing; one
 * that is broken stops the start, because deciding by half a table is worse than not deciding.
 */
@ApplicationScoped
@Transactional
class Editions {
  private static final Logger LOG = Logger.getLogger(Editions.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Settings settings;
  @Inject Operators operators;
  @Inject @Any Instance<Family<?>> families;

  void begin(@Observes @Priority(10) Started event) {
    Folder.readAll(builtIn()).forEach(this::take);
    settings.find("CABINET_OPERATORS").map(Path::of).map(Folder::readAll).stream()
        .flatMap(List::stream)
        .forEach(this::take);
  }

  /**
   * Takes an edition.
   *
   * @throws BrokenTerms where a table cannot be read
   */
  void take(Folder folder) {
    folder.check(byName());
    if (!isKnown(folder)) {
      entities.persist(new Edition(folder, clock.instant()));
      entities.flush();
      operators.forget();
      LOG.info("terms of " + folder.operator() + " from " + folder.inForceOn() + " are imported");
    }
  }

  private boolean isKnown(Folder folder) {
    return entities
            .createQuery(
                "select count(e) from Edition e where e.operator = :operator"
                    + " and e.inForceOn = :day and e.sha256 = :hash",
                Long.class)
            .setParameter("operator", folder.operator())
            .setParameter("day", folder.inForceOn())
            .setParameter("hash", folder.hash())
            .getSingleResult()
        > 0;
  }

  private Map<String, Family<?>> byName() {
    Map<String, Family<?>> byName = new TreeMap<>();
    families.forEach(family -> byName.put(family.name(), family));
    return byName;
  }

  private static Path builtIn() {
    return Path.of(URI.create(Editions.class.getResource("/operators").toString()));
  }
}
