package org.citycabinet.operator;

/**
 * A row of a table that decides cases.
 *
 * @param <C> the facts of a case
 */
public interface Rule<C> {

  /** Whether the row is about this case. */
  boolean covers(C facts);
}
