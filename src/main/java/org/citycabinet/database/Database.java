package org.citycabinet.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where plain SQL gets its connections from. */
@ApplicationScoped
public class Database {
  /**
   * By its plain name the server asks the calling component for its transaction and finds none
   * below a timer, so that rows would be written beside the transaction and not in it; by this name
   * it asks the transaction manager, as it does for entities.
   */
  @Resource(lookup = "jdbc/cabinet__pm")
  DataSource source;

  @Resource TransactionSynchronizationRegistry transactions;

  /** One outside the container, where there are no transactions to take part in. */
  public static Database of(DataSource source) {
    var database = new Database();
    database.source = source;
    return database;
  }

  /**
   * A connection for plain SQL. In a transaction it is that transaction's until its end: for each
   * that it hands out the server takes a spare one out of the pool and puts it back.
   */
  Sql open() {
    return isInTransaction() ? new Sql(kept(), true) : new Sql(connect(), false);
  }

  private boolean isInTransaction() {
    return transactions != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  private Connection kept() {
    var kept = (Connection) transactions.getResource(Database.class);
    return kept == null ? keep(connect()) : kept;
  }

  private Connection keep(Connection connection) {
    transactions.registerInterposedSynchronization(new End(connection));
    transactions.putResource(Database.class, connection);
    return connection;
  }

  private Connection connect() {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new Sql.Failure(e);
    }
  }

  /** Gives a transaction's connection back. */
  private record End(Connection connection) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Whoever is told of the end as well may still have something to write.
    }

    @Override
    public void afterCompletion(int status) {
      new Sql(connection, false).close();
    }
  }
}
