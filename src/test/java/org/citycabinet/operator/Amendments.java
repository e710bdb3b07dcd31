package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;

/** Other terms than those in force, as an operator's next edition or one that is none any more. */
@ApplicationScoped
public class Amendments {
  @PersistenceContext EntityManager entities;
  @Inject Editions editions;
  @Inject Operators operators;
  @Inject Clock clock;

  /** The terms in force now with one text changed in a table, in force on another day. */
  public void publish(String operator, LocalDate day, String table, String old, String changed) {
    editions.take(changed(operator, day, table, old, changed), Origin.FOLDER);
  }

  /** The same, but never in force: whatever was bought under it keeps it. */
  @Transactional
  public UUID aside(String operator, String table, String old, String changed) {
    var folder = changed(operator, LocalDate.of(2019, 1, 1), table, old, changed);
    var edition = new Edition(folder, Origin.PORTAL, clock.instant());
    edition.withdraw(clock.instant());
    entities.persist(edition);
    return edition.id();
  }

  private Folder changed(String operator, LocalDate day, String table, String old, String changed) {
    var texts = new TreeMap<>(operators.scheme(operator, clock.instant()).texts());
    texts.computeIfPresent(table, (name, text) -> text.replace(old, changed));
    return new Folder(operator, day, texts);
  }
}
