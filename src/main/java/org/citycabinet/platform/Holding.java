package org.citycabinet.platform;

import java.util.List;

/**
 * One kind of thing that a feature keeps of people.
 *
 * @param key names it in files and texts, {@code privacy.holding.<key>}
 * @param select what is kept of a person, in columns that a person can read; a column called {@code
 *     document} names a stored file that goes along
 * @param fate what becomes of it when the account is erased
 * @param since where it is kept: from which day on the time to keep it is counted, by {@code
 *     operator}, in {@code kept_from}; nothing where nothing bears the person's name, and null in
 *     the column where that time has not begun
 * @param statements what erases it; where it is kept, when its time is over: by {@code :operator},
 *     all of the time before the day {@code :before}
 */
public record Holding(String key, String select, Fate fate, String since, List<String> statements) {

  /** What becomes of things when an account is erased. */
  public enum Fate {
    /** They go, or all words in them go. */
    ERASED,
    /** They stay, but nothing tells any more whose they were. */
    UNNAMED,
    /** They stay as they are for as long as the law on accounting wants. */
    KEPT
  }

  /** Goes with the account. */
  public static Holding erased(String key, String select, String... statements) {
    return new Holding(key, select, Fate.ERASED, null, List.of(statements));
  }

  /** Stays without a name. */
  public static Holding unnamed(String key, String select, String... statements) {
    return new Holding(key, select, Fate.UNNAMED, null, List.of(statements));
  }

  /** Stays for a time. */
  public static Holding kept(String key, String select, String since, String... statements) {
    return new Holding(key, select, Fate.KEPT, since, List.of(statements));
  }
}
