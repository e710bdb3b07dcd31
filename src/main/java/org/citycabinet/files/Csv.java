package org.citycabinet.files;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a CSV (RFC 4180) that a spreadsheet opens without harm: what it would take for a formula
 * is told to be text by an apostrophe before it.
 */
public final class Csv {
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\x00].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("(?s).*[\",;\\r\\n\\t].*");

  private Csv() {}

  /** One line with its end; null is an empty cell. */
  public static String line(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean runs = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String plain = runs ? "'" + text : text;
    return QUOTED.matcher(plain).matches() ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
