package org.citycabinet.ticketing.opendata;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Names for the rows of a table that stay the same in later editions: the clause, and which of its
 * rows it is.
 */
final class RowNames<R> {
  private final IdentityHashMap<R, String> names = new IdentityHashMap<>();

  RowNames(List<R> rows, Function<R, String> clause) {
    Map<String, Integer> seen = new HashMap<>();
    for (R row : rows) {
      var number = seen.merge(clause.apply(row), 1, Integer::sum);
      names.put(row, clause.apply(row) + "-" + number);
    }
  }

  String of(R row) {
    return names.get(row);
  }
}
