package org.citycabinet.ticketing.medium;

import java.util.Locale;
import java.util.regex.Pattern;
import org.citycabinet.words.Refused;

/**
 * What stands on a medium: letters and digits, told apart neither by case nor by blanks (LIE-13).
 *
 * @param text the normal form: 4 to 24 capital letters and digits, at least one digit
 */
public record MediumNumber(String text) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F-]+");
  private static final Pattern NORMAL = Pattern.compile("(?=.*[0-9])[0-9A-Z]{4,24}");
  private static final Pattern LETTERS_FIRST = Pattern.compile("([A-Z]+)([0-9]+)");

  /**
   * Refuses what is no normal form.
   *
   * @throws Refused at the field {@code number}
   */
  public MediumNumber {
    if (text == null || !NORMAL.matcher(text).matches()) {
      throw Refused.field("number", "medium.number.wrong");
    }
  }

  /**
   * The number that somebody typed.
   *
   * @throws Refused at the field {@code number} where it cannot be a medium's number
   */
  public static MediumNumber of(String typed) {
    String text = typed == null ? "" : typed;
    return new MediumNumber(BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
  }

  /** As people read it: leading letters, then digits in fours, such as {@code LT 0412 8837}. */
  public String shown() {
    var parts = LETTERS_FIRST.matcher(text);
    return parts.matches() ? parts.group(1) + " " + fours(parts.group(2)) : fours(text);
  }

  private static String fours(String digits) {
    return digits.length() <= 5 ? digits : digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return text;
  }
}
