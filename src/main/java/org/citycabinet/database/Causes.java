package org.citycabinet.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for what really happened behind the exceptions that containers wrap around it. */
public final class Causes {
  private static final int DEEPEST = 20;

  private static final int DUPLICATE_KEY = 1062;
  private static final int MISSING_PARENT = 1452;

  private Causes() {}

  /** Whether it failed because somebody else wrote a row of that key meanwhile. */
  public static boolean isTwin(Throwable error) {
    return isCode(error, DUPLICATE_KEY);
  }

  /** Whether it failed because the row that it is about is not there. */
  public static boolean isOrphan(Throwable error) {
    return isCode(error, MISSING_PARENT);
  }

  private static boolean isCode(Throwable error, int code) {
    return find(error, SQLException.class)
        .filter(cause -> cause.getErrorCode() == code)
        .isPresent();
  }

  /** The first exception of that type in the chain of causes. */
  public static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
    return first(error, type::isInstance).map(type::cast);
  }

  /** Whether one of the chain is such. */
  static boolean any(Throwable error, Predicate<Throwable> such) {
    return first(error, such).isPresent();
  }

  private static Optional<Throwable> first(Throwable error, Predicate<Throwable> such) {
    Throwable each = error;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (such.test(each)) {
        return Optional.of(each);
      }
      each = each.getCause();
    }
    return Optional.empty();
  }
}
