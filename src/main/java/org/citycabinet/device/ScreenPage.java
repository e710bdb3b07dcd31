package org.citycabinet.device;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the reader's front, in the visitor's language. */
final class ScreenPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z0-9.-]+)}}");
  private static final List<String> LANGUAGES = List.of("lv", "lt", "en");

  private ScreenPage() {}

  /**
   * The page.
   *
   * @param wanted languages, the dearest first, such as {@code lt,en;q=0.8}
   */
  static String of(String wanted, Terms terms) throws IOException {
    var language =
        Arrays.stream(wanted.split("[,;]", -1))
            .map(word -> word.strip().replaceFirst("-.*", ""))
            .filter(LANGUAGES::contains)
            .findFirst()
            .orElse(LANGUAGES.get(0));
    var words =
        new PropertyResourceBundle(new StringReader(file("screen_" + language + ".properties")));
    return PLACE
        .matcher(file("screen.html"))
        .replaceAll(
            place -> Matcher.quoteReplacement(filled(place.group(1), language, terms, words)));
  }

  private static String filled(
      String name, String language, Terms terms, PropertyResourceBundle words) {
    return escaped(
        switch (name) {
          case "operator" -> terms.operator(language);
          case "operator-language" -> terms.language();
          default -> words.getString(name);
        });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static String file(String name) throws IOException {
    try (var stream = ScreenPage.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
