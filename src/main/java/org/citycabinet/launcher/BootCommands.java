package org.citycabinet.launcher;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What Payara Micro is told before and after its own start. Its tokeniser ends a word at a blank
 * and is led astray by quotes, so neither may occur in a value; colons and equals signs are
 * escaped, because properties are separated by them.
 */
final class BootCommands {
  private static final String CONFIGURATION = "set configs.config.server-config.";
  private static final String NETWORK = CONFIGURATION + "network-config.";
  private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
  private static final String COMPRESSED =
      "text/html,text/xml,text/plain,text/css,text/javascript,application/javascript,"
          + "application/json,application/problem+json,image/svg+xml";

  /** So many requests are served at once; others wait in line without holding anything. */
  private static final int THREADS = 64;

  /**
   * A thread holds a connection for its transaction, one more for a transaction inside it, and asks
   * for a spare one for a moment when SQL and entities meet in it. With fewer than all of them
   * together could ask for, each may wait for what another holds, and none goes on; that the
   * workers in the background ask as well is what the rest is for.
   */
  private static final int CONNECTIONS = 2 * THREADS + 22;

  /**
   * So many statements a connection keeps prepared: those of two nodes are fewer than a database
   * allows by itself ({@code max_prepared_stmt_count}, 16,382).
   */
  private static final int PREPARED = 50;

  private static final Pattern IMPOSSIBLE = Pattern.compile("[\\s\"'\\\\]|\\$\\{");

  private BootCommands() {}

  /**
   * Listening address, compression and headers.
   *
   * @param behindTls whether a proxy in front speaks TLS and says so in X-Forwarded-Proto
   */
  static String before(String bind, boolean behindTls) {
    String text =
        String.join(
            "\n",
            NETWORK + "network-listeners.network-listener.http-listener.address=" + bind,
            CONFIGURATION
                + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size="
                + THREADS,
            // Nobody changes the application while it runs, so nobody need look for it.
            CONFIGURATION + "admin-service.das-config.dynamic-reload-enabled=false",
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            HTTP + "xframe-options=false",
            // Over clear text the server keeps each finished stream of a connection until that
            // ends:
            // one connection with enough requests fills its memory. A proxy in front speaks HTTP/2
            // to browsers.
            HTTP + "http2-enabled=false",
            HTTP + "compression=on",
            HTTP + "compression-min-size-bytes=1024",
            HTTP + "compressable-mime-type=" + COMPRESSED,
            "");
    return behindTls ? text + HTTP + "scheme-mapping=X-Forwarded-Proto\n" : text;
  }

  /** The connection pool, its name, and the batch runtime's home in the same database. */
  static String after(DatabaseAccess database) {
    DatabaseAccess tuned = tuned(database);
    String properties =
        "url="
            + escape("CABINET_DB_URL", tuned.url())
            + ":user="
            + escape("CABINET_DB_USER", tuned.user())
            + ":password="
            + escape("CABINET_DB_PASSWORD", tuned.password());
    return String.join(
        "\n",
        String.join(" ", pool(properties)),
        "create-jdbc-resource --connectionpoolid=cabinet-pool jdbc/cabinet",
        "set-batch-runtime-configuration --dataSourceLookupName=jdbc/cabinet --schemaName="
            + database.name(),
        "");
  }

  private static List<String> pool(String properties) {
    return List.of(
        "create-jdbc-connection-pool",
        "--restype=java.sql.Driver",
        "--driverclassname=org.mariadb.jdbc.Driver",
        "--steadypoolsize=4",
        "--maxpoolsize=" + CONNECTIONS,
        // Who gets no connection in that time is told to come back, before a device gives up.
        "--maxwait=3000",
        "--idletimeout=300",
        // A ping at the first borrow in a second: no restart of the database is quicker, so after
        // one no request fails.
        "--isconnectvalidatereq=true",
        "--validationmethod=custom-validation",
        "--validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
        "--failconnection=true",
        "--validateatmostonceperiod=1",
        // By itself the server stands a proxy between us and each statement and row, and a listener
        // behind it that listens to nothing.
        "--wrapjdbcobjects=false",
        "--sqltracelisteners=null",
        "--property=" + properties,
        "cabinet-pool");
  }

  /**
   * The batch runtime knows MySQL only; times are UTC; lock waits are short; a statement that comes
   * again is not parsed again. What the driver calls bulk takes no insert of what a query finds.
   */
  static DatabaseAccess tuned(DatabaseAccess database) {
    return database
        .with("useMysqlMetadata", "true")
        .with("connectTimeout", "5000")
        .with("socketTimeout", "60000")
        .with("useServerPrepStmts", "true")
        .with("prepStmtCacheSize", Integer.toString(PREPARED))
        .with("useBulkStmtsForInserts", "false")
        .with("connectionTimeZone", "UTC")
        .with("forceConnectionTimeZoneToSession", "true")
        .with("sessionVariables", "innodb_lock_wait_timeout=5,innodb_snapshot_isolation=ON");
  }

  static String escape(String name, String value) {
    if (IMPOSSIBLE.matcher(value).find()) {
      throw new LaunchFailed(name + " may hold no blanks, quotes, backslashes or ${.");
    }
    return value.replace(":", "\\:").replace("=", "\\=");
  }
}
