package org.citycabinet.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose words that begin with a colon are filled.
 *
 * @param sql with a question mark for each of them
 * @param values what stands for each, in their order
 */
record Phrase(String sql, List<Object> values) {
  private static final Pattern WORD = Pattern.compile(":([a-z]+)");

  Phrase {
    values = List.copyOf(values);
  }

  /**
   * Fills the words.
   *
   * @throws IllegalArgumentException where nothing is given for one
   */
  static Phrase of(String sql, Map<String, Object> words) {
    var values = new ArrayList<Object>();
    String bare = WORD.matcher(sql).replaceAll(found -> filled(found.group(1), words, values));
    return new Phrase(bare, values);
  }

  private static String filled(String word, Map<String, Object> words, List<Object> values) {
    if (!words.containsKey(word)) {
      throw new IllegalArgumentException("nothing is given for " + word);
    }
    values.add(words.get(word));
    return Matcher.quoteReplacement("?");
  }

  Object[] array() {
    return values.toArray();
  }
}
