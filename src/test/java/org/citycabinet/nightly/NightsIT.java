package org.citycabinet.nightly;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.citycabinet.InContainer;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Accounts;
import org.citycabinet.jobs.Claimed;
import org.citycabinet.jobs.Fault;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRun.State;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.BusinessClock;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A job of the night, from its time to its end, on a job of the test's own. */
class NightsIT extends InContainer {
  private static final Job JOB = new Job("retention", Probe.OPERATOR, "nightly");
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);
  private static final Duration NOON = Duration.ofHours(1);
  private static final Duration LATE = Duration.ofHours(5);

  @Inject Nights nights;
  @Inject Probe probe;
  @Inject JobDesk desk;
  @Inject JobRuns runs;
  @Inject Jobs jobs;
  @Inject Operators operators;
  @Inject Accounts accounts;
  @Inject BusinessClock clock;
  @Inject HttpServletRequest request;
  @Resource ManagedExecutorService workers;

  @Inject Database database;

  private Instant began;

  /** Each test has years of its own, so that no other has been there before. */
  @BeforeEach
  void begin() {
    began = clock.instant();
    write(
        "create table if not exists night_probe (night date not null, item varchar(20) not null)");
    write("delete from night_probe");
    write("delete from job_run where job = 'retention' and operator = 'ludza'");
    write("delete from job_alert where job = 'retention' and operator = 'ludza'");
    // Every job of Ludza's has begun by then, and is not late.
    clock.moveTo(began.plus(Duration.ofDays(900)).truncatedTo(ChronoUnit.DAYS).plus(NOON));
  }

  @AfterEach
  void putBack() {
    probe.goOn();
    clock.moveTo(began);
    write("drop table night_probe");
    write("delete from job_run where operator = 'ludza'");
  }

  @Test
  void whatFailedInTheMiddleOfAPortionGoesOnAtItsBeginningAndDoesNothingTwice() throws Exception {
    int before = probe.portions();
    probe.failOnceAt(12);
    var failed = look();
    assertEquals(State.FAILED, failed.getState());
    assertEquals(Fault.UNEXPECTED, failed.getFault().orElseThrow());
    assertTrue(failed.getReason().orElseThrow().contains("told to fail"));
    assertEquals(10, failed.getDone());
    assertEquals(10, rows());
    asAdmin();
    desk.again(failed.getId());
    var done = ended();
    assertEquals(State.COMPLETED, done.getState());
    assertEquals(failed.getId(), done.getId());
    assertEquals(2, done.getTries());
    assertEquals(Probe.ITEMS, done.getDone());
    assertEquals(Long.valueOf(Probe.ITEMS), done.getTotal().orElseThrow());
    assertEquals(Probe.ITEMS, rows());
    assertEquals(1, probe.portions() - before - Probe.ITEMS / Probe.AT_ONCE, "portions redone");
  }

  @Test
  void ofManyThatLookAtOnceOneStartsTheJob() throws Exception {
    List<Future<?>> looks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      looks.add(workers.submit(() -> nights.look(probe, operators.operator(Probe.OPERATOR))));
    }
    for (var look : looks) {
      look.get();
    }
    assertEquals(State.COMPLETED, ended().getState());
    assertEquals(1, runs.count(Probe.OPERATOR, "retention"));
    assertEquals(Probe.ITEMS, rows());
  }

  @Test
  void whatFindsTheNodeFullBeginsAsSoonAsARunEnds() throws Exception {
    Claimed.of(runs, Probe.OPERATOR, 3);
    probe.hold();
    jobs.startByHand(JOB, LONG_AGO, "test");
    nights.look(probe, operators.operator(Probe.OPERATOR));
    assertEquals(1, runs.count(Probe.OPERATOR, "retention"), "the node is full");
    probe.goOn();
    await(() -> runs.count(Probe.OPERATOR, "retention") == 2);
    assertEquals("schedule", ended().getStartedBy());
    assertEquals(2 * Probe.ITEMS, rows());
  }

  @Test
  void whatWaitsBeginsOnlyWhereThereIsRoom() throws Exception {
    Claimed.of(runs, Probe.OPERATOR, 4);
    nights.look(probe, operators.operator(Probe.OPERATOR));
    nights.goOn();
    assertEquals(0, runs.count(Probe.OPERATOR, "retention"), "the node is full");
    write("delete from job_run where operator = 'ludza' limit 1");
    nights.goOn();
    assertEquals(State.COMPLETED, ended().getState());
    nights.goOn();
    assertEquals(1, runs.count(Probe.OPERATOR, "retention"), "it was done, and waits no longer");
  }

  @Test
  void aMissedNightIsMadeUpForOnce() throws Exception {
    var first = look().getDay();
    clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
    assertEquals(first.plusDays(3), look().getDay());
    look();
    assertEquals(2, runs.count(Probe.OPERATOR, "retention"));
    assertEquals(2 * Probe.ITEMS, rows());
  }

  @Test
  void itsAdministratorsAreToldOnceThatItIsLate() throws Exception {
    look();
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    probe.failOnceAt(3);
    assertEquals(State.FAILED, look().getState());
    int before = letters();
    clock.moveTo(clock.instant().plus(LATE));
    look();
    look();
    assertEquals(before + accounts.administrators(Probe.OPERATOR).size(), letters());
    asAdmin();
    var standing = desk.standings().stream().filter(s -> s.job().equals("retention")).findFirst();
    assertTrue(standing.orElseThrow().late());
    assertTrue(standing.orElseThrow().toldAt().isPresent());
  }

  @Test
  void theFirstNightOfAJobIsNeverLate() throws Exception {
    probe.failOnceAt(3);
    look();
    int before = letters();
    clock.moveTo(clock.instant().plus(LATE));
    look();
    assertEquals(before, letters());
  }

  @Test
  void whatADeadNodeLeftIsTakenOver() throws Exception {
    var left = UUID.randomUUID();
    write(
        "insert into job_run (id, job, operator, definition, day, started_by, state, running,"
            + " owner, heartbeat_at, started_at) values ('"
            + left
            + "', 'retention', 'ludza', 'nightly', '2001-01-01', 'schedule', 'RUNNING',"
            + " 'retention/ludza', uuid(), utc_timestamp(6) - interval 5 minute,"
            + " utc_timestamp(6) - interval 6 minute)");
    await(() -> runs.find(left).orElseThrow().getState() == State.COMPLETED);
    assertEquals(Probe.ITEMS, rows());
  }

  @Test
  void aRunOfAnotherOperatorAnswersAsAMissingOneDoes() throws Exception {
    probe.failOnceAt(3);
    var failed = look();
    as("riga-admin", "riga", "ADMINISTRATOR");
    assertMissing(() -> desk.one(failed.getId()));
    assertMissing(() -> desk.again(failed.getId()));
    assertMissing(() -> desk.runNow("reminders-of-mine"));
    assertEquals(0, desk.some("retention", 0, 100).stream().filter(this::isLudzas).count());
  }

  private boolean isLudzas(JobRun run) {
    return run.getOperator().equals(Probe.OPERATOR);
  }

  @Test
  void aClerkSeesRunsAndStartsNone() throws Exception {
    look();
    as("ludza-clerk", "ludza", "CLERK");
    assertEquals(1, desk.some("retention", 0, 10).size());
    assertThrows(Refused.class, () -> desk.runNow("retention"));
  }

  private static void assertMissing(Executable deed) {
    assertEquals("nightly.missing", assertThrows(Refused.class, deed).key());
  }

  private void asAdmin() {
    as("ludza-admin", "ludza", "ADMINISTRATOR");
  }

  private void as(String name, String operator, String role) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of(role), operator));
  }

  /** Looks what is due, and waits for the end of the newest run. */
  private JobRun look() throws Exception {
    nights.look(probe, operators.operator(Probe.OPERATOR));
    return ended();
  }

  private JobRun ended() throws Exception {
    await(() -> !newest().isRunning());
    return newest();
  }

  private JobRun newest() {
    return runs.some(Probe.OPERATOR, JOB.name(), 0, 1).get(0);
  }

  private int rows() {
    return number("select count(*) from night_probe");
  }

  private int letters() {
    return number("select count(*) from outbox_mail where text_body like '%job=retention%'");
  }

  private int number(String query) {
    try (var sql = Sql.on(database)) {
      return sql.first(query, row -> row.getInt(1)).orElseThrow();
    }
  }

  private void write(String statement) {
    try (var sql = Sql.on(database)) {
      sql.update(statement);
    }
  }
}
