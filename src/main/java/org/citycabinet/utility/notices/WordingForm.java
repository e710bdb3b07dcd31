package org.citycabinet.utility.notices;

import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citycabinet.language.Languages;

/** Titles and texts on a page, a field of each in every language. */
public class WordingForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> bodies = new LinkedHashMap<>();

  /** The titles, by the tags of the languages. */
  public Map<String, String> getTitles() {
    return titles;
  }

  /** The texts, by the tags of the languages. */
  public Map<String, String> getBodies() {
    return bodies;
  }

  /** Puts words into the fields, and nothing into those of other languages. */
  void fill(List<Wording> words) {
    titles.clear();
    bodies.clear();
    words.forEach(each -> fill(each.getLocale(), each));
  }

  private void fill(Locale language, Wording words) {
    titles.put(language.getLanguage(), words.getTitle());
    bodies.put(language.getLanguage(), words.getBody());
  }

  /** What stands in the fields, blank or not. */
  List<Wording> words() {
    return Languages.ALL.stream().map(this::words).toList();
  }

  private Wording words(Locale language) {
    var tag = language.getLanguage();
    return new Wording(language, titles.get(tag), bodies.get(tag));
  }
}
