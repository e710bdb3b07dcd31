package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Await;

/** Runs that this node has taken on and does not get on with. */
public final class Claimed {
  private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

  private Claimed() {}

  /** While the deed is done the job does not run. */
  public static void without(JobRuns runs, Job job, Runnable deed) throws Exception {
    var claimed = new ArrayList<UUID>();
    Await.await(
        () -> {
          runs.claimByHand(job, LONG_AGO, "test").ifPresent(claimed::add);
          return !claimed.isEmpty();
        });
    try {
      deed.run();
    } finally {
      runs.end(claimed.get(0), Optional.empty());
    }
  }

  /** So many of them, of an operator. */
  public static void of(JobRuns runs, String operator, int number) {
    for (int i = 0; i < number; i++) {
      var job = new Job("claimed-" + i, operator, "nightly");
      assertTrue(runs.claimByHand(job, LONG_AGO, "test").isPresent());
    }
  }
}
