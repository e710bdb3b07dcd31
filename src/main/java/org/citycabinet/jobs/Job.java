package org.citycabinet.jobs;

import java.util.Objects;

/**
 * A long job.
 *
 * @param name what the history knows it by, at most 60 letters
 * @param operator the code of the operator whose job it is; empty where it is everybody's
 * @param definition the name of its description in {@code META-INF/batch-jobs}
 */
public record Job(String name, String operator, String definition) {
  private static final String EVERYBODY = "";

  /** None of the three may be missing. */
  public Job {
    Objects.requireNonNull(name);
    Objects.requireNonNull(operator);
    Objects.requireNonNull(definition);
  }

  /** A job of the whole installation, described under its own name. */
  public static Job ofAll(String name) {
    return new Job(name, EVERYBODY, name);
  }

  /** Of those of one name only one runs at a time. */
  String lease() {
    return name + '/' + operator;
  }
}
