package org.citycabinet.jobs;

/**
 * How a run failed.
 *
 * @param fault what kind of fault it was
 * @param reason what the log says, for who mends it
 */
record Failure(Fault fault, String reason) {
  private static final int REASON_LENGTH = 1_000;

  /** Of the step in which it happened. */
  static Failure of(String step, Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var reason = step + ": " + cause;
    return new Failure(
        Fault.of(error), reason.substring(0, Math.min(reason.length(), REASON_LENGTH)));
  }
}
