package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code operator.csv}: one row about the operator itself. */
@ApplicationScoped
class OperatorFamily implements Family<Operator> {
  static final String NAME = "operator";
  private static final List<String> LANGUAGES = List.of("lv", "lt", "en");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Operator read(Sheet sheet) {
    return sheet
        .expect(
            "code",
            "trade",
            "country",
            "zone",
            "hue",
            "languages",
            "name_lv",
            "name_lt",
            "name_en",
            "terms_url")
        .only(row -> operator(row, new ContactFamily().read(sheet.sibling(ContactFamily.NAME))));
  }

  private static Operator operator(Row row, List<Contact> contacts) {
    return new Operator(
        row.text("code"),
        names(row),
        row.word("trade", Operator.Trade.class),
        row.text("country"),
        row.read("zone", "a time zone", ZoneId::of),
        row.number("hue", 0, 359),
        row.read("languages", "languages out of " + LANGUAGES, OperatorFamily::languages),
        row.text("terms_url"),
        contacts);
  }

  private static Map<String, String> names(Row row) {
    Map<String, String> names = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> names.put(language, row.text("name_" + language)));
    return names;
  }

  private static List<String> languages(String text) {
    var read = Stream.of(text.split(" ", -1)).toList();
    if (!LANGUAGES.containsAll(read)) {
      throw new IllegalArgumentException(text);
    }
    return read;
  }
}
