package org.citycabinet.language;

import java.util.List;
import java.util.Locale;

/** The languages of the product. A language from outside is taken from this list only. */
public final class Languages {
  /** Latvian, Lithuanian and English, in the order shown. */
  public static final List<Locale> ALL =
      List.of(Locale.forLanguageTag("lv"), Locale.forLanguageTag("lt"), Locale.ENGLISH);

  private Languages() {}

  /** The language of that tag; Latvian where it is not one of ours. */
  public static Locale of(String tag) {
    return ALL.stream().filter(l -> l.getLanguage().equals(tag)).findFirst().orElse(ALL.get(0));
  }

  /** All of them to choose from, each in its own words. */
  public static List<Choice> choices() {
    return ALL.stream().map(l -> new Choice(l.getLanguage(), ownName(l))).toList();
  }

  private static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
