package org.citycabinet.files;

import java.util.regex.Pattern;

/**
 * Lines of a CSV (RFC 4180) that a spreadsheet opens without harm: what it would take for a formula
 * is told to be text by an apostrophe before it.
 */
public final class Csv {
  /** At the beginning of a file it tells spreadsheets that the text is UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULAS = "=+-@\t\r\0";
  private static final String QUOTED = "\",;\r\n\t";
  private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private Csv() {}

  /** One line with its end; null is an empty cell. */
  public static String line(Object... cells) {
    var line = new StringBuilder();
    append(line, cells);
    return line.toString();
  }

  /** Puts one line with its end behind others; null is an empty cell. */
  public static void append(StringBuilder lines, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        lines.append(',');
      }
      cell(lines, cells[i] == null ? "" : safe(cells[i].toString()));
    }
    lines.append("\r\n");
  }

  /**
   * The words as they may stand in a spreadsheet's cell. What would be taken for a formula gets an
   * apostrophe before it; a figure is none.
   */
  public static String safe(String words) {
    boolean risky = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0;
    return risky && !FIGURE.matcher(words).matches() ? "'" + words : words;
  }

  private static void cell(StringBuilder lines, String words) {
    if (needsQuotes(words)) {
      lines.append('"').append(words.replace("\"", "\"\"")).append('"');
    } else {
      lines.append(words);
    }
  }

  /** Character by character: a pattern takes longer than all the rest of an export. */
  private static boolean needsQuotes(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (QUOTED.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
