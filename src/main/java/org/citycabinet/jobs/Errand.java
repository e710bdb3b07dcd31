package org.citycabinet.jobs;

/**
 * Work that waits in the database for whoever does it, such as letters to be sent. It is begun as
 * soon as the transaction is committed that left it and said so by {@link Waiting}; and every two
 * seconds, for what came due, what another node left, and what nobody told of.
 *
 * <p>On each node one thread at a time does an errand; other nodes may be doing it meanwhile.
 */
public interface Errand {
  /** What the log calls it, should it fail. */
  String name();

  /**
   * Does what waits, as much as fits into a turn.
   *
   * @return whether more may wait, and it is to go on at once
   */
  boolean run();
}
