package org.citycabinet.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/**
 * R8: a job of the night goes through all cards, of which one in a hundred has its last day behind
 * it and comes onto the blocklist, portion by portion, so that it can be taken up where it stopped;
 * against the same in one transaction of SQL. There are ten cards for each of {@code
 * -Dbench.accounts}.
 */
class NightsLarge {
  private static final int CARDS = 10 * Integer.getInteger("bench.accounts", 100_000);
  private static final int ONE_OVER_IN = 100;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String NEWEST =
      """
      select %s from job_run where job = 'expiry' and operator = 'ventspils'
       order by started_at desc limit 1""";

  /** No statement may last longer than a connection waits. */
  private static final int AT_ONCE = 500_000;

  private static final String SOME =
      """
      insert into medium (id, operator, number, kind, issue_serial, issued_on, expires_on, version)
      select uuid(), 'ventspils', concat('N8', lpad(seq, 10, '0')), 'CARD', next_serial + seq,
             '2020-01-01', if(seq %% %d = 0, '2021-01-01', '2099-01-01'), 1
        from seq_%d_to_%d, issue_counter where operator = 'ventspils'""";

  private static final String OVER =
      " from medium where operator = 'ventspils' and expires_on < current_date"
          + " and block_reason is null";

  private static final List<String> THE_SAME =
      List.of(
          """
          insert into medium_block (id, medium_id, reason, blocked_at)
          select uuid(), id, 'EXPIRED', utc_timestamp(6)\
          """
              .concat(OVER),
          """
          insert into blocklist_turn (operator, issue_serial, listed)
          select operator, issue_serial, true\
          """
              .concat(OVER),
          """
          insert into end_letter (subject, kind, about, told_at)
          select id, 'CARD_OVER', expires_on, utc_timestamp(6)\
          """
              .concat(OVER),
          """
          update medium set block_reason = 'EXPIRED', blocked_at = utc_timestamp(6),
                 version = version + 1
           where operator = 'ventspils' and expires_on < current_date and block_reason is null""");

  private static final String PUT_ON =
      " medium where operator = 'ventspils' and block_reason = 'EXPIRED'";

  private static final List<String> BEFORE =
      List.of(
          "delete from medium_block where medium_id in (select id from" + PUT_ON + ")",
          "delete from end_letter where subject in (select id from" + PUT_ON + ")",
          "delete from blocklist_turn where operator = 'ventspils'",
          """
          update medium set block_reason = null, blocked_at = null
           where operator = 'ventspils' and block_reason = 'EXPIRED'""");

  @Test
  void theNight() throws IOException, SQLException {
    issue();
    var staff = Browser.ofStaff(Running.url(), "ventspils-admin");
    long idle = Running.heapInUse();
    job(staff);
    Ratio ratio = Ratio.of(() -> job(staff), NightsLarge::statements, Running.pairs());
    Table.put(
        "R8",
        "cards a second of a night's job ÷ of one transaction of SQL, %,d cards".formatted(CARDS),
        "0.40 → 0.70",
        ratio);
    begin(staff);
    while (newest("done") < CARDS / ONE_OVER_IN / 2) {
      Readiness.pause(LOOK);
    }
    Table.indicate(
        "R8 heap",
        "heap above idle in the middle of that job",
        64,
        Math.max(0, Running.heapInUse() - idle) / 1_048_576,
        "MiB");
    end();
  }

  private static void issue() {
    if (Running.number("select count(*) from medium where number like 'N8%'") == CARDS) {
      return;
    }
    write(BEFORE);
    write(List.of("delete from medium where number like 'N8%'"));
    for (int done = 0; done < CARDS; done += AT_ONCE) {
      write(List.of(SOME.formatted(ONE_OVER_IN, done + 1, Math.min(CARDS, done + AT_ONCE))));
    }
    write(
        List.of(
            "update issue_counter set next_serial = next_serial + 1 + "
                + CARDS
                + " where operator = 'ventspils'"));
  }

  /** Cards in 1000 seconds. */
  private static long job(Browser staff) {
    begin(staff);
    end();
    return rate(1_000 * newest("timestampdiff(microsecond, started_at, ended_at)"));
  }

  private static void begin(Browser staff) {
    write(BEFORE);
    staff.choose("/staff/jobs", "wanted", "expiry");
  }

  private static void end() {
    while (newest("state = 'RUNNING'") == 1) {
      Readiness.pause(LOOK);
    }
    if (newest("done") < CARDS / ONE_OVER_IN) {
      throw new IllegalStateException("not all were done");
    }
  }

  /** Of its newest run. */
  private static long newest(String column) {
    return Running.number(NEWEST.formatted(column));
  }

  private static long statements() {
    write(BEFORE);
    long begun = System.nanoTime();
    write(THE_SAME);
    return rate(System.nanoTime() - begun);
  }

  private static long rate(long nanos) {
    return CARDS * 1_000_000_000_000L / Math.max(1, nanos);
  }

  private static void write(List<String> statements) {
    try (var database = Running.connect();
        var each = database.createStatement()) {
      database.setAutoCommit(false);
      for (String statement : statements) {
        each.executeUpdate(statement);
      }
      database.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
