package org.citycabinet.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

/** Runs that this node has taken on and does not get on with. */
public final class Claimed {
  private Claimed() {}

  /** So many of them, of an operator. */
  public static void of(JobRuns runs, String operator, int number) {
    for (int i = 0; i < number; i++) {
      var job = new Job("claimed-" + i, operator, "nightly");
      assertTrue(runs.claimByHand(job, LocalDate.of(2001, 1, 1), "test").isPresent());
    }
  }
}
