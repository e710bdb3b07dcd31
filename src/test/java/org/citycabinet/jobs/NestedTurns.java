package org.citycabinet.jobs;

import jakarta.inject.Inject;

/** A part of a batch job that does its work in a shared bean. */
@BatchArtifact
public class NestedTurns {
  @Inject Turn turn;

  /** As often as a job of a hundred thousand portions. */
  public void work() {
    for (int i = 0; i < 100_000; i++) {
      turn.take("test", () -> {});
    }
  }

  /** Is in that bean twice at a time. */
  public void workDeeply() {
    turn.take("test", this::work);
  }
}
