package org.citycabinet.ticketing.opendata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.citycabinet.language.Languages;
import org.citycabinet.ticketing.concession.Category;

/** Every name in the languages that are not the operator's own. */
final class GtfsTranslations {
  private final Assortment shelf;
  private final Map<Key, String> found = new LinkedHashMap<>();

  /** What is translated: the same words are translated the same everywhere in a field. */
  private record Key(String table, String field, String language, String words) {}

  private GtfsTranslations(Assortment shelf) {
    this.shelf = shelf;
  }

  static Records of(Assortment shelf) {
    var all = new GtfsTranslations(shelf);
    all.collect();
    var records =
        new Records(
            "table_name",
            "field_name",
            "language",
            "translation",
            "record_id",
            "record_sub_id",
            "field_value");
    all.found.forEach(
        (key, words) ->
            records.add(key.table, key.field, key.language, words, null, null, key.words));
    return records;
  }

  private void collect() {
    add("agency", "agency_name", shelf.operator().names());
    shelf.media().forEach(kind -> add("fare_media", "fare_media_name", Assortment.medium(kind)));
    add("rider_categories", "rider_category_name", Assortment.texts("opendata.everybody"));
    each("rider_categories", "rider_category_name", shelf.categories(), Category::names);
    each("fare_products", "fare_product_name", shelf.offers(), Offer::names);
  }

  private <T> void each(
      String table, String field, Iterable<T> all, Function<T, Map<String, String>> names) {
    all.forEach(one -> add(table, field, names.apply(one)));
  }

  private void add(String table, String field, Map<String, String> names) {
    var own = names.get(shelf.language());
    Languages.ALL.stream()
        .map(Locale::getLanguage)
        .filter(language -> !names.get(language).equals(own))
        .forEach(
            language ->
                found.putIfAbsent(new Key(table, field, language, own), names.get(language)));
  }
}
