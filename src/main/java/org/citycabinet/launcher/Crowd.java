package org.citycabinet.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A utility of the size of a town, to measure with: accounts with an address each, three meters for
 * two of them, readings and invoices of five years. All sign in with the demonstration's password,
 * as {@code g0000001} and so on.
 *
 * <p>The rows are made in the database, some thousand accounts a transaction, in the order of their
 * keys. The same account has the same rows in every crowd of that day, whatever its size.
 */
final class Crowd {
  /** More fit into no number of a contract. */
  static final int MOST = 9_999_999;

  private static final int SLICE = 2_000;

  private final int accounts;
  private final PrintStream out;

  /**
   * A crowd of so many.
   *
   * @throws LaunchFailed where it is not a number from 1 to {@value #MOST}
   */
  Crowd(String accounts, PrintStream out) {
    if (!accounts.matches("[1-9][0-9]{0,6}")) {
      throw new LaunchFailed("A crowd has 1 to " + MOST + " accounts, not \"" + accounts + "\".");
    }
    this.accounts = Integer.parseInt(accounts);
    this.out = out;
  }

  /** Adds what is not there yet; a run that was broken off is gone on with by the next. */
  void fill(DatabaseClient database) {
    String sql = sql();
    for (int from = 1; from <= accounts; from += SLICE) {
      int to = Math.min(accounts, from + SLICE - 1);
      database.load(stream(slice(sql, from, to)));
      out.println(to + " of " + accounts + " accounts.");
    }
  }

  /** The statements for the accounts between two numbers, both included. */
  static String slice(String sql, int from, int to) {
    return sql.replace("${from}", String.valueOf(from)).replace("${to}", String.valueOf(to));
  }

  /** The statements, with places for the numbers of accounts. */
  static String sql() {
    try (InputStream file = Crowd.class.getResourceAsStream("crowd.sql")) {
      return new String(
          Objects.requireNonNull(file, "crowd.sql").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
