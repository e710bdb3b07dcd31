package org.citycabinet.platform;

import java.util.Optional;

/** Looks for what really happened behind the exceptions that containers wrap around it. */
public final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  /** The first exception of that type in the chain of causes. */
  public static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
    Throwable each = error;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }
}
