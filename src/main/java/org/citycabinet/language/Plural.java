package org.citycabinet.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a word that goes with a figure. A text lists the forms: {@code {0}
 * {0,plural,diena|dienas|dienu}}.
 *
 * <p>Two forms are those of English: for 1 and for all others. Three are those of Latvian and
 * Lithuanian: for what ends in 1 but not in 11 (1, 21, 101), for what ends in 2 to 9 but not in 12
 * to 19, and for all others (0, 10 to 20, 30).
 */
final class Plural {
  private static final String MARK = ",plural,";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)" + MARK + "([^{}]*)}");
  private static final String BETWEEN = "\\|";
  private static final int ENGLISH = 2;

  private Plural() {}

  /**
   * A text with its words in the forms that its figures want; all else stays as it is.
   *
   * @throws ClassCastException where the argument of such a place is no number
   */
  static String choose(String text, Object... arguments) {
    if (!text.contains(MARK)) {
      return text;
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(form(place, figure(place, arguments))));
  }

  private static long figure(MatchResult place, Object... arguments) {
    return ((Number) arguments[Integer.parseInt(place.group(1))]).longValue();
  }

  private static String form(MatchResult place, long figure) {
    String[] forms = place.group(2).split(BETWEEN, -1);
    return forms.length == ENGLISH ? forms[figure == 1 ? 0 : 1] : forms[baltic(Math.abs(figure))];
  }

  private static int baltic(long figure) {
    long last = figure % 10;
    boolean teen = figure % 100 / 10 == 1;
    if (teen || last == 0) {
      return 2;
    }
    return last == 1 ? 0 : 1;
  }
}
