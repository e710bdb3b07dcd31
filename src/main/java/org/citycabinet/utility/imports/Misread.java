package org.citycabinet.utility.imports;

import org.citycabinet.words.Refused;

/** A cell that does not hold what it should: where, and why. Never leaves {@link Answers}. */
final class Misread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final transient Refused why;

  Misread(long line, Refused why) {
    super(why.getMessage(), null, false, false);
    this.line = line;
    this.why = why;
  }

  Result result() {
    return Result.refused(line, why);
  }
}
