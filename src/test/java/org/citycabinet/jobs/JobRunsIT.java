package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.InContainer;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that was held up for so long that another one took over what it did. */
class JobRunsIT extends InContainer {
  private static final Job JOB = new Job("test-of-runs", "riga", "nightly");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Inject JobRuns runs;

  @Inject Database database;

  @BeforeEach
  @AfterEach
  void forget() {
    write("delete from job_run where job = 'test-of-runs'");
  }

  @Test
  void itsWorkIsUndoneAndDoesNotEndTheRun() {
    var run = runs.claimByHand(JOB, DAY, "test").orElseThrow();
    runs.done(run, 10);
    write("update job_run set owner = uuid() where job = 'test-of-runs'");
    assertThrows(IllegalStateException.class, () -> runs.done(run, 20));
    runs.end(run, Optional.empty());
    runs.end(run, Optional.of(new Failure(Fault.UNEXPECTED, "taken over")));
    var seen = runs.find(run).orElseThrow();
    assertEquals(JobRun.State.RUNNING, seen.getState());
    assertEquals(10, seen.getDone());
  }

  @Test
  void whoOwnsItNotesWhatIsDoneAndEndsIt() {
    var run = runs.claimByHand(JOB, DAY, "test").orElseThrow();
    runs.done(run, 10);
    runs.done(run, 10);
    runs.end(run, Optional.empty());
    assertEquals(JobRun.State.COMPLETED, runs.find(run).orElseThrow().getState());
  }

  private void write(String statement) {
    try (var sql = Sql.on(database)) {
      sql.update(statement);
    }
  }
}
