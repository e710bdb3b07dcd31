package org.citycabinet.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.operator.Keeping;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Holding.Fate;
import org.citycabinet.platform.PersonalData;
import org.citycabinet.words.Money;

/** All that the features keep of a person, what becomes of it, and what stands in the way. */
@ApplicationScoped
@Transactional
class Holdings {
  @Inject @Any Instance<PersonalData> sources;
  @Inject Operators operators;

  @Inject Database database;

  /** Every kind of thing that is kept of people. */
  List<Holding> all() {
    return sources.stream()
        .flatMap(source -> source.holdings().stream())
        .sorted(Comparator.comparing(Holding::key))
        .toList();
  }

  /**
   * What becomes of the things of one kind when an account is erased.
   *
   * @param key names the kind
   * @param count how many there are
   * @param until the last day on which they are kept; null where they are not, or where that time
   *     has not begun
   * @param law what has them kept; empty where they are not kept
   */
  public record Line(String key, Fate fate, long count, LocalDate until, String law) {}

  /**
   * What has to be settled first.
   *
   * @param key names the kind
   * @param operator the operator's code
   * @param amount the money that it is about, or null
   * @param what which one, as people know it
   */
  public record Hindrance(String key, String operator, Money amount, String what) {}

  /** What would become of everything that is kept of a person. */
  List<Line> plan(Person person) {
    return all().stream().flatMap(holding -> line(holding, person).stream()).toList();
  }

  private Optional<Line> line(Holding holding, Person person) {
    long count = count(holding, person);
    if (count == 0) {
      return Optional.empty();
    }
    if (holding.fate() != Fate.KEPT) {
      return Optional.of(new Line(holding.key(), holding.fate(), count, null, ""));
    }
    return Optional.of(kept(holding, count, terms(holding, person)));
  }

  /** Where nothing of it bears the person's name, there is nothing to keep. */
  private static Line kept(Holding holding, long count, List<Term> terms) {
    if (terms.isEmpty()) {
      return new Line(holding.key(), Fate.UNNAMED, count, null, "");
    }
    boolean open = terms.stream().anyMatch(term -> term.until() == null);
    var until = terms.stream().map(Term::until).filter(u -> u != null).max(LocalDate::compareTo);
    return new Line(
        holding.key(), Fate.KEPT, count, open ? null : until.orElseThrow(), terms.get(0).law());
  }

  /** How many things of that kind are kept of a person. */
  long count(Holding holding, Person person) {
    var phrase = Phrase.of(holding.select(), person.words());
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from (" + phrase.sql() + ") kept",
              row -> row.getLong(1),
              phrase.array())
          .orElseThrow();
    }
  }

  /** Until when an operator keeps something, and why. */
  private record Term(LocalDate until, String law) {}

  private List<Term> terms(Holding holding, Person person) {
    var phrase = Phrase.of(holding.since(), person.words());
    try (var sql = Sql.on(database)) {
      return sql.list(phrase.sql(), this::term, phrase.array());
    }
  }

  private Term term(ResultSet row) throws SQLException {
    var keeping = keeping(row.getString("operator"));
    var from = row.getObject("kept_from", LocalDate.class);
    return new Term(from == null ? null : keeping.until(from), keeping.law());
  }

  private Keeping keeping(String operator) {
    return Keeping.in(operators.operator(operator).country());
  }

  /** What has to be settled before the account can go. */
  List<Hindrance> hindrances(Person person) {
    return sources.stream()
        .flatMap(source -> source.obstacles().stream())
        .flatMap(
            obstacle -> {
              var phrase = Phrase.of(obstacle.select(), person.words());
              try (var sql = Sql.on(database)) {
                return sql
                    .list(phrase.sql(), row -> hindrance(obstacle.key(), row), phrase.array())
                    .stream();
              }
            })
        .toList();
  }

  private static Hindrance hindrance(String key, ResultSet row) throws SQLException {
    long cents = row.getLong("cents");
    var amount = row.wasNull() ? null : Money.ofCents(cents);
    return new Hindrance(key, row.getString("operator"), amount, row.getString("what"));
  }

  /** Erases all that is not kept. */
  void erase(Person person) {
    all().stream()
        .filter(holding -> holding.fate() != Fate.KEPT)
        .forEach(holding -> run(holding, person.words()));
  }

  /** Erases of what was kept that whose time is over. */
  void eraseKept(Person person) {
    for (var operator : operators.all()) {
      Map<String, Object> words = new LinkedHashMap<>(person.words());
      words.put("operator", operator.code());
      words.put("before", Keeping.in(operator.country()).free(person.today()));
      all().stream()
          .filter(holding -> holding.fate() == Fate.KEPT)
          .forEach(holding -> run(holding, words));
    }
  }

  private void run(Holding holding, Map<String, Object> words) {
    try (var sql = Sql.on(database)) {
      for (String statement : holding.statements()) {
        var phrase = Phrase.of(statement, words);
        sql.update(phrase.sql(), phrase.array());
      }
    }
  }

  /** The things of the audit trail that are a person's, as one query with their words. */
  Phrase subjects(Person person) {
    var all =
        Stream.concat(
                Stream.of(
                    "select 'account' as kind, :person as id, null as since_on, null as until_on"),
                sources.stream().flatMap(source -> source.subjects().stream()))
            .toList();
    return Phrase.of(String.join("\nunion all\n", all), person.words());
  }
}
