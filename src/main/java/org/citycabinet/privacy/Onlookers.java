package org.citycabinet.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;

/** Who of the operators' staff looked at the caller's data or did something with it, and why. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class Onlookers {
  /** More than anybody reads; the file with all data has the rest. */
  private static final int MOST = 200;

  private static final String ASK =
      """
      select distinct a.id, a.happened_at, a.operator, a.actor_role, a.action
        from audit_entry a left join (%s) mine
          on mine.kind = a.subject_kind and cast(mine.id as char(36)) = a.subject_id
         and (mine.since_on is null or a.happened_at >= mine.since_on)
         and (mine.until_on is null or a.happened_at < mine.until_on + interval 1 day)
       where a.operator is not null and a.actor <> ? and a.actor not in ('system', 'anonymous')
         and a.actor_role is not null and a.actor_role <> 'DEVICE'
         and (a.person_id = ? or mine.id is not null)
         and (? = '' or a.operator = ?)
       order by a.happened_at desc limit %d""";

  @Inject Holdings holdings;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject Clock clock;

  @Inject Database database;

  /**
   * That somebody looked or did something.
   *
   * @param at when
   * @param operator the operator's code
   * @param operatorName its name
   * @param role the role of who did it, as the texts name it
   * @param what what was done and what for
   */
  public record Look(Instant at, String operator, String operatorName, String role, String what) {}

  /**
   * The newest two hundred.
   *
   * @param operator an operator's code, or empty for all
   */
  public List<Look> of(String operator, Locale language) {
    Person me = Person.of(accounts.mine(), clock.instant());
    Phrase subjects = holdings.subjects(me);
    var values = new ArrayList<>(subjects.values());
    values.addAll(List.of(me.username(), me.id(), operator, operator));
    try (var sql = Sql.on(database)) {
      return sql.list(
          ASK.formatted(subjects.sql(), MOST), row -> look(row, language), values.toArray());
    }
  }

  private Look look(ResultSet row, Locale language) throws SQLException {
    String operator = row.getString("operator");
    return new Look(
        Sql.instant(row, "happened_at"),
        operator,
        operators.operator(operator).name(language),
        Messages.text(language, "privacy.role." + row.getString("actor_role")),
        deed(language, row.getString("action")));
  }

  private static String deed(Locale language, String action) {
    String words = Messages.text(language, "privacy.deed." + action);
    return words.startsWith("???") ? Messages.text(language, "privacy.deed.other") : words;
  }
}
