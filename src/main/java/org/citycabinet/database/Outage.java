package org.citycabinet.database;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/**
 * The database is away, or so busy that it gave up. Nothing was changed and nothing is wrong with
 * what was asked: whoever asked may ask again in a few seconds.
 */
public final class Outage {
  /** After so many seconds it is worth asking again; for the header {@code Retry-After}. */
  public static final int RETRY_SECONDS = 5;

  /** SQL states of class 08 tell of the connection, not of the statement. */
  private static final String CONNECTION = "08";

  /** What the server's pool says when it has no connection to give; it has no SQL state. */
  private static final String POOL = "Error in allocating a connection";

  private Outage() {}

  /** Whether that is why it failed. */
  public static boolean isBehind(Throwable error) {
    return Causes.any(
        error, cause -> cause instanceof SQLException sql && (isAway(sql) || isBusy(sql)));
  }

  /** A lock that was waited for in vain, however often it was tried. */
  private static boolean isBusy(SQLException error) {
    return RetriedInterceptor.AGAIN.contains(error.getErrorCode());
  }

  private static boolean isAway(SQLException error) {
    String state = error.getSQLState();
    return (state != null && state.startsWith(CONNECTION))
        || String.valueOf(error.getMessage()).contains(POOL);
  }

  /** Leads a person to the page that says so. */
  public static void tell(HttpServletResponse response) throws IOException {
    retryLater(response);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /** Says when to come back. */
  public static void retryLater(HttpServletResponse response) {
    response.setIntHeader("Retry-After", RETRY_SECONDS);
  }
}
