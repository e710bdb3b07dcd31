package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in Latvian, Lithuanian and English, and every key that is used exists. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final List<String> LANGUAGES = List.of("lv", "lt", "en");
  private static final Pattern USED_ON_PAGE =
      Pattern.compile("msg\\['([\\w.]+)'\\]|msg\\.(?:of|in)\\((?:\\w+, )?'([\\w.]+)'");
  private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]\\w*\\.[\\w.-]*)['\"]");
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
  private static final Pattern REFUSED =
      Pattern.compile("Refused\\s*\\.\\w+\\([^;]*?\"([a-z]\\w*(?:\\.\\w+)+)\"");
  private static final Pattern PLURAL = Pattern.compile("\\{\\d,plural,([^{}]*)}");
  private static final Pattern FILLED = Pattern.compile("msg\\.of\\('([\\w.-]+)'(?=[,)])");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
  private static final Pattern USED_IN_CODE = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");

  @Test
  void everyLanguageHasTheSameKeys() throws IOException {
    for (String feature : features()) {
      Set<Object> latvian = bundle(feature, "lv").keySet();
      for (String language : LANGUAGES) {
        assertEquals(
            new TreeSet<>(latvian),
            new TreeSet<>(bundle(feature, language).keySet()),
            feature + " " + language);
      }
    }
  }

  @Test
  void everyTextIsAFormatWithTheSamePlacesInEachLanguage() throws IOException {
    for (String feature : features()) {
      Properties latvian = bundle(feature, "lv");
      for (String language : LANGUAGES) {
        Properties other = bundle(feature, language);
        latvian.forEach(
            (key, text) ->
                assertEquals(places(key, text), places(key, other.get(key)), key + " " + language));
        other.forEach(
            (key, text) ->
                assertFalse(text.toString().contains("'"), key + " has a straight apostrophe"));
      }
    }
  }

  @Test
  void noTextIsEmptyOrWrittenTwice() throws IOException {
    for (String feature : features()) {
      for (String language : LANGUAGES) {
        String name = feature + " " + language;
        assertFalse(bundle(feature, language).containsValue(""), name + " has an empty text");
        List<String> keys = keysAsWritten(feature, language);
        assertEquals(List.copyOf(new LinkedHashSet<>(keys)), keys, name);
      }
    }
  }

  private static List<String> keysAsWritten(String feature, String language) throws IOException {
    Path file = BUNDLES.resolve(feature + "_" + language + ".properties");
    return KEY.matcher(Files.readString(file)).results().map(key -> key.group(1)).toList();
  }

  /** A key is used as it stands, or put together from a beginning that ends in a point. */
  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> words = new TreeSet<>(used("src/main/webapp", ".xhtml", QUOTED));
    words.addAll(used("src/main/java", ".java", QUOTED));
    NavigableSet<String> idle = new TreeSet<>();
    for (String feature : features()) {
      bundle(feature, "en").stringPropertyNames().stream()
          .filter(key -> !words.contains(key))
          .filter(key -> words.stream().noneMatch(w -> w.endsWith(".") && key.startsWith(w)))
          .forEach(idle::add);
    }
    assertEquals(new TreeSet<>(), idle);
  }

  @Test
  void everyKeyOnAPageAndInTheCodeExists() throws IOException {
    Map<String, Properties> bundles = new TreeMap<>();
    for (String feature : features()) {
      bundles.put(feature, bundle(feature, "en"));
    }
    NavigableSet<String> missing = new TreeSet<>();
    used("src/main/webapp", ".xhtml", USED_ON_PAGE).stream()
        .filter(k -> !k.endsWith("."))
        .forEach(k -> addIfMissing(k, bundles, missing));
    used("src/main/java", ".java", REFUSED).forEach(k -> addIfMissing(k, bundles, missing));
    used("src/main/java", ".java", USED_IN_CODE).stream()
        .filter(k -> bundles.containsKey(k.substring(0, k.indexOf('.'))) && !isNoKey(k))
        .forEach(k -> addIfMissing(k, bundles, missing));
    assertEquals(new TreeSet<>(), missing);
  }

  /** Names of actions in the audit trail look like keys; they stand in {@code Audit.Deed} only. */
  private static boolean isNoKey(String word) {
    return word.endsWith(".csv") || ACTIONS.contains(word);
  }

  private static final Pattern DEEDS =
      Pattern.compile("\\b(?:Deed|audit|note|Booking\\.of)\\([^;]*;");

  private static final Set<String> ACTIONS = actions();

  private static Set<String> actions() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      NavigableSet<String> actions = new TreeSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        DEEDS
            .matcher(Files.readString(file))
            .results()
            .flatMap(deed -> USED_IN_CODE.matcher(deed.group()).results())
            .forEach(word -> actions.add(word.group(1)));
      }
      return actions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addIfMissing(
      String key, Map<String, Properties> bundles, Set<String> missing) {
    Properties bundle = bundles.get(key.substring(0, key.indexOf('.')));
    if (bundle == null || !bundle.containsKey(key)) {
      missing.add(key);
    }
  }

  private static Set<String> used(String folder, String ending, Pattern pattern)
      throws IOException {
    NavigableSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
            .forEach(keys::add);
      }
    }
    return keys;
  }

  @Test
  void everyWordThatGoesWithAFigureHasTheFormsOfItsLanguage() throws IOException {
    for (String feature : features()) {
      for (String language : LANGUAGES) {
        bundle(feature, language)
            .forEach(
                (key, text) ->
                    PLURAL
                        .matcher(text.toString())
                        .results()
                        .forEach(
                            place ->
                                assertEquals(
                                    language.equals("en") ? 2 : 3,
                                    place.group(1).split("\\|", -1).length,
                                    key + " " + language)));
      }
    }
  }

  /** A place without its argument stays on the page as {@code {2}}. */
  @Test
  void aPageGivesEachTextWhatItsPlacesTake() throws IOException {
    Map<String, Integer> places = new TreeMap<>();
    for (String feature : features()) {
      bundle(feature, "en").forEach((key, text) -> places.put(key.toString(), taken(text)));
    }
    NavigableSet<String> wrong = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
        String page = Files.readString(file);
        FILLED
            .matcher(page)
            .results()
            .filter(use -> given(page, use.end()) != places.get(use.group(1)))
            .forEach(use -> wrong.add(file + ": " + use.group(1)));
      }
    }
    assertEquals(new TreeSet<>(), wrong);
  }

  /** How many values a text has places for, those that only choose a word included. */
  private static int taken(Object text) {
    return PLACE
        .matcher(text.toString())
        .results()
        .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /** How many values stand between a key and the bracket that ends the call. */
  private static int given(String page, int from) {
    int commas = 0;
    int depth = 0;
    for (int at = from; depth >= 0; at++) {
      char each = page.charAt(at);
      at = each == '\'' ? page.indexOf('\'', at + 1) : at;
      depth += "([".indexOf(each) >= 0 ? 1 : ")]".indexOf(each) >= 0 ? -1 : 0;
      commas += each == ',' && depth == 0 ? 1 : 0;
    }
    return commas;
  }

  private static int places(Object key, Object text) {
    try {
      String pattern = PLURAL.matcher(text.toString()).replaceAll("");
      return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }

  private static Set<String> features() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(f -> f.getFileName().toString().replaceAll("_\\w\\w\\.properties$", ""))
          .filter(f -> !f.equals("faces"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Properties bundle(String feature, String language) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve(feature + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
