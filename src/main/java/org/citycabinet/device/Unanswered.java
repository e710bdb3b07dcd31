package org.citycabinet.device;

import java.io.IOException;

/** The server was asked, and whether it decided is not known. */
final class Unanswered extends IOException {
  private static final long serialVersionUID = 1L;
  private final long number;

  /**
   * No answer came to an event.
   *
   * @param number the event's in the journal
   */
  Unanswered(long number, Exception cause) {
    super(cause);
    this.number = number;
  }

  long number() {
    return number;
  }
}
