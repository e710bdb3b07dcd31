package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.words.MediumKind;

/**
 * Forgets the trips that the operators' terms keep no longer (RIG-78), and then the taps that
 * waited for a person longer than any trip is kept. What belongs to no medium, such as drivers'
 * turns and taps of unknown cards, is kept as long as the trips of the medium whose trips are kept
 * longest.
 */
@ApplicationScoped
@Transactional
class Retention implements NightlyWork {
  /** So many at once hold no lock for long. */
  private static final int AT_ONCE = 1_000;

  /** Before the identifiers of cases: a tap may have the same one. */
  private static final String CASE = "case ";

  private static final RetentionFamily TERMS = new RetentionFamily();

  @Inject Database database;

  @Inject TapCases cases;
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
              .orElseThrow()
          + cases.countOld(night.code(), beforeAll(night));
    }
  }

  @Override
  public List<String> after(Night night, String last) {
    var taps = last.startsWith(CASE) ? List.<String>of() : taps(night, last);
    return taps.isEmpty() ? cases(night, last) : taps;
  }

  private List<String> cases(Night night, String last) {
    var after = Items.after(last.startsWith(CASE) ? last.substring(CASE.length()) : "");
    return cases.old(night.code(), beforeAll(night), after, AT_ONCE).stream()
        .map(id -> CASE + id)
        .toList();
  }

  private List<String> taps(Night night, String last) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.id" + old() + " order by t.id limit " + AT_ONCE,
          row -> row.getString(1),
          values(night, last));
    }
  }

  /** Of each kind of medium what was tapped before its own day. */
  private static String old() {
    return " from tap t left join medium m on m.id = t.medium where t.operator = ? and t.id > ?"
        + " and (t.medium is null and t.tapped_at < ? or "
        + Stream.of(MediumKind.values())
            .map(kind -> "(m.kind = ? and t.tapped_at < ?)")
            .collect(Collectors.joining(" or "))
        + ")";
  }

  private Object[] values(Night night, String last) {
    var terms = terms(night);
    var values = new ArrayList<Object>(List.of(night.code(), Items.after(last), beforeAll(night)));
    for (var kind : MediumKind.values()) {
      values.addAll(List.of(kind, before(night, terms.decide(kind))));
    }
    return values.toArray();
  }

  private Decisions<MediumKind, RetentionTerms> terms(Night night) {
    return operators.scheme(night.code(), clock.instant()).terms(TERMS);
  }

  private Instant beforeAll(Night night) {
    return terms(night).rows().stream()
        .map(kept -> before(night, kept))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Instant before(Night night, RetentionTerms terms) {
    return clock.instant().atZone(night.operator().zone()).minus(terms.keptFor()).toInstant();
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    var ofCases = items.stream().filter(item -> item.startsWith(CASE)).toList();
    cases.forget(Items.ids(ofCases.stream().map(item -> item.substring(CASE.length())).toList()));
    var ofTaps = items.stream().filter(item -> !item.startsWith(CASE)).toList();
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "delete from tap where id = ?", ofTaps.stream().map(id -> new Object[] {id}).toList());
    }
  }
}
