package org.citycabinet.ticketing.validation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.citycabinet.database.Sql;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.MediumKind;

/** Forgets the trips that the operators' terms keep no longer (RIG-78). */
@ApplicationScoped
@Transactional
class Retention implements NightlyWork {
  /** So many at once hold no lock for long. */
  private static final int AT_ONCE = 1_000;

  private static final RetentionFamily TERMS = new RetentionFamily();

  @Resource(lookup = Sql.DATABASE)
  DataSource database;

  @Inject Operators operators;
  @Inject Clock clock;

  @Override
  public NightlyJob job() {
    return NightlyJob.RETENTION;
  }

  /** Whose terms name no time forgets nothing. */
  @Override
  public boolean isFor(Operator operator) {
    return operators.scheme(operator.code(), clock.instant()).find(TERMS).isPresent();
  }

  @Override
  public long count(Night night) {
    try (var sql = Sql.on(database)) {
      return sql.first("select count(*)" + old(), row -> row.getLong(1), values(night, ""))
          .orElseThrow();
    }
  }

  @Override
  public List<String> after(Night night, String last) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.id" + old() + " order by t.id limit " + AT_ONCE,
          row -> row.getString(1),
          values(night, last));
    }
  }

  /** Of each kind of medium what was tapped before its own day. */
  private static String old() {
    return " from tap t join medium m on m.id = t.medium where t.operator = ? and t.id > ? and ("
        + Stream.of(MediumKind.values())
            .map(kind -> "(m.kind = ? and t.tapped_at < ?)")
            .collect(Collectors.joining(" or "))
        + ")";
  }

  private Object[] values(Night night, String last) {
    var terms = operators.scheme(night.code(), clock.instant()).terms(TERMS);
    var values = new ArrayList<Object>(List.of(night.code(), Items.after(last)));
    for (var kind : MediumKind.values()) {
      values.addAll(List.of(kind, before(night, terms, kind)));
    }
    return values.toArray();
  }

  private Instant before(
      Night night, Decisions<MediumKind, RetentionTerms> terms, MediumKind kind) {
    return clock
        .instant()
        .atZone(night.operator().zone())
        .minus(terms.decide(kind).keptFor())
        .toInstant();
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "delete from tap where id in (?" + ", ?".repeat(items.size() - 1) + ")", items.toArray());
    }
  }
}
