package org.citycabinet.files;

/** A cell of a CSV file that is made for people, who open it with a spreadsheet. */
public final class CsvCell {
  private static final String FORMULAS = "=+-@\t\r\0";
  private static final String FIGURE = "[+-]?\\d+([.,]\\d+)?";

  private CsvCell() {}

  /**
   * The words as they may stand in a cell. What a spreadsheet would take for a formula gets an
   * apostrophe before it; a figure is none.
   */
  public static String safe(String words) {
    boolean risky =
        !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 && !words.matches(FIGURE);
    return risky ? "'" + words : words;
  }
}
