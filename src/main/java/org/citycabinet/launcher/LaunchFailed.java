package org.citycabinet.launcher;

/** Something a person at the keyboard can mend; the message is one line and says what to do. */
final class LaunchFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LaunchFailed(String message) {
    super(message);
  }

  LaunchFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
