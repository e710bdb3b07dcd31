package org.citycabinet.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before any bean, timer or request touches it. Of several nodes that
 * start together one does it, the others wait.
 */
public class SchemaExtension implements Extension {

  /** The name that is looked up is a constant; an extension is too early for injection. */
  @SuppressWarnings("BanJNDI")
  void migrate(@Observes AfterDeploymentValidation event) {
    try {
      var database = (DataSource) new InitialContext().lookup("jdbc/cabinet");
      Flyway.configure(SchemaExtension.class.getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          // Each feature numbers its own: a later one may have the lower number.
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (NamingException | FlywayException e) {
      event.addDeploymentProblem(e);
    }
  }
}
