package org.citycabinet.ticketing.terms;

import java.util.List;

/**
 * A row of an operator's terms as a page shows it, in the reader's language.
 *
 * @param anchor where the page has it
 * @param clause its number
 * @param about which cases it is about
 * @param says what it says about them
 * @param examples cases that it decides
 */
public record Line(
    String anchor, String clause, List<String> about, List<String> says, List<Worked> examples) {

  /** Where a page has the first row of a table that states a clause. */
  public static String anchor(String table, String clause) {
    return table + "-" + clause.replace(' ', '-');
  }
}
