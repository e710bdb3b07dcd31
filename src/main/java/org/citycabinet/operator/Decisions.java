package org.citycabinet.operator;

import java.util.List;

/**
 * A table that decides cases: the first row that covers a case decides it.
 *
 * @param <C> the facts of a case
 * @param <R> a row
 * @param rows in the table's order; the last one covers everything
 */
public record Decisions<C, R extends Rule<C>>(List<R> rows) {

  /** The row that decides. */
  public R decide(C facts) {
    return rows.stream().filter(row -> row.covers(facts)).findFirst().orElseThrow();
  }
}
