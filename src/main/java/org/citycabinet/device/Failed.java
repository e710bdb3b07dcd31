package org.citycabinet.device;

/** Something could not be done; the words are for the person at the keyboard. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  private final int status;

  Failed(String words) {
    super(words);
    this.status = 0;
  }

  /** The server answered otherwise than it should. */
  Failed(int status, String words) {
    super("the server answered " + status + ": " + words);
    this.status = status;
  }

  /** Whether the same may be answered otherwise some time later. */
  boolean isPassing() {
    return isPassing(status);
  }

  /** Whether who is answered so may try again. */
  static boolean isPassing(int status) {
    return status == TOO_MANY || status >= SERVER_FAULT;
  }
}
