package org.citycabinet.device;

/** A command could not be done; the words are for the person at the keyboard. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failed(String words) {
    super(words);
  }
}
