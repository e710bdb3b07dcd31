package org.citycabinet.nightly;

import org.citycabinet.operator.Operator;

/** A job of the night as a feature describes it: the container finds all of them. */
public interface NightlyTask {

  /** Which job it is. */
  NightlyJob job();

  /** Whether that operator needs it. */
  boolean isFor(Operator operator);

  /** The name of its description in {@code META-INF/batch-jobs}. */
  String definition();
}
