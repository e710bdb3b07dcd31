package org.citycabinet.operator;

import java.util.Set;

/**
 * A cell that says which cases a row covers. An empty one covers everything.
 *
 * @param <T> what it lists
 * @param values what it covers; empty means everything
 */
public record Cell<T>(Set<T> values) {

  /** Whether it covers that value. */
  public boolean covers(T value) {
    return values.isEmpty() || values.contains(value);
  }
}
