package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.jobs.Job;
import org.citycabinet.language.Messages;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operator;
import org.citycabinet.platform.Settings;

/** Tells an operator's administrators of a job that is late, once for each night. */
@ApplicationScoped
@Transactional
class Alarms {
  @Inject Database database;

  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Tells of it, unless that was done for this night before. */
  void tell(Job job, Operator operator, LocalDate night) {
    if (isNew(job, night)) {
      accounts
          .administrators(operator.code())
          .forEach(person -> write(person, job, operator, night));
    }
  }

  private boolean isNew(Job job, LocalDate night) {
    try (var sql = Sql.on(database)) {
      return sql.update(
              "insert ignore into job_alert (job, operator, night, told_at) values (?, ?, ?, ?)",
              job.name(),
              job.operator(),
              night,
              clock.instant())
          == 1;
    }
  }

  private void write(Account person, Job job, Operator operator, LocalDate night) {
    var language = person.getLocale();
    var name = Messages.text(language, "nightly.job." + job.name());
    accounts.write(
        person,
        Letter.of(language, "nightly.late.subject", name, night)
            .say("nightly.late.text", name, operator.name(language), night)
            .button("nightly.late.button", settings.publicUrl() + "/staff/jobs?job=" + job.name()));
  }

  /** When it was told that the job of that night is late. */
  Optional<Instant> toldAt(Job job, LocalDate night) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select told_at from job_alert where job = ? and operator = ? and night = ?",
          row -> Sql.instant(row, "told_at"),
          job.name(),
          job.operator(),
          night);
    }
  }
}
