package org.citycabinet.ticketing.fleet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Scheme;

/**
 * What readers show on their two lines, in the operator's language (SIA-01): as usual, or as the
 * operator's own table says it. Readers get all of them, so that they say offline what the server
 * says online.
 */
public final class ReaderLines {
  private static final LinesFamily OWN = new LinesFamily();

  /** Where a line has a figure. */
  static final String PLACE = "{0}";

  /** The words that lines are known by. */
  static final List<String> WORDS =
      List.of(
          "paid",
          "transfer",
          "left",
          "again",
          "period",
          "registering",
          "good",
          "trips",
          "offer",
          "button2",
          "notEnough",
          "noTicket",
          "noCompanion",
          "ask",
          "blocked",
          "unknown",
          "turn",
          "info",
          "noPeriod",
          "done",
          "ready",
          "wait",
          "hold",
          "insert",
          "companion",
          "activate",
          "query",
          "trusted",
          "later",
          "denied",
          "tooOften",
          "notAllowed",
          "noLink",
          "outOfUse");

  private final Locale language;
  private final Map<String, String> own;

  private ReaderLines(Scheme scheme) {
    this.language = Locale.forLanguageTag(scheme.operator().languages().get(0));
    this.own = scheme.find(OWN).orElse(Map.of());
  }

  /** The lines of an operator's readers. */
  public static ReaderLines of(Scheme scheme) {
    return new ReaderLines(scheme);
  }

  private static String usual(Locale language, String word, Object... figures) {
    return Messages.text(language, "fleet.line." + word, figures);
  }

  static boolean hasPlace(String word) {
    return usual(Locale.ENGLISH, word).contains(PLACE);
  }

  /** A line without figures. */
  public String line(String word) {
    return own.containsKey(word) ? own.get(word) : usual(language, word);
  }

  /** A line with a figure in its place. */
  public String line(String word, String figure) {
    return own.containsKey(word)
        ? own.get(word).replace(PLACE, figure)
        : usual(language, word, figure);
  }

  /** All of them, by the word that they are known by; a place for a figure reads {@code {0}}. */
  Map<String, String> all() {
    return WORDS.stream()
        .collect(
            Collectors.toMap(Function.identity(), this::line, (one, other) -> one, TreeMap::new));
  }
}
