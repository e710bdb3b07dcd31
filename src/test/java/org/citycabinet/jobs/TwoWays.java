package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/** Asks entities and plain SQL, in one transaction, which connection they use. */
@ApplicationScoped
@Transactional
public class TwoWays {
  private static final String WHICH = "select connection_id()";

  @PersistenceContext EntityManager entities;

  @Inject Database database;

  /** By entities, by plain SQL, and whether the latter is in a transaction. */
  public record Connections(String entities, String plain, String inTransaction) {}

  /** Locks a row by the first, and asks the second meanwhile. */
  public Connections connections() {
    entities
        .createNativeQuery("select id from account order by id limit 1 for update")
        .getResultList();
    try (var sql = Sql.on(database)) {
      return new Connections(
          entities.createNativeQuery(WHICH).getSingleResult().toString(),
          sql.first(WHICH, row -> row.getString(1)).orElseThrow(),
          sql.first("select @@in_transaction", row -> row.getString(1)).orElseThrow());
    }
  }
}
