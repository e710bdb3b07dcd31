package org.citycabinet.ticketing.validation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.citycabinet.database.Sql;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.MediumKind;

/** Forgets the trips that the operators' terms keep no longer (RIG-78). */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Retention {
  /** So many at once hold no lock for long. */
  private static final int AT_ONCE = 5_000;

  private static final RetentionFamily TERMS = new RetentionFamily();

  @Resource(lookup = Sql.DATABASE)
  DataSource database;

  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * Forgets what is too old of one kind of medium, some of it.
   *
   * @return whether there may be more
   */
  boolean forget(Operator operator, MediumKind kind) {
    return operators
        .scheme(operator.code(), clock.instant())
        .find(TERMS)
        .map(terms -> terms.decide(kind).keptFor())
        .map(kept -> clock.instant().atZone(operator.zone()).minus(kept).toInstant())
        .map(before -> delete(operator.code(), kind, before) == AT_ONCE)
        .orElse(false);
  }

  private int delete(String operator, MediumKind kind, Instant before) {
    try (var sql = Sql.on(database)) {
      return sql.update(
          "delete from tap where operator = ? and tapped_at < ? and medium in"
              + " (select id from medium where operator = ? and kind = ?) limit "
              + AT_ONCE,
          operator,
          before,
          operator,
          kind);
    }
  }
}
