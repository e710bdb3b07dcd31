package org.citycabinet.operator;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A service company.
 *
 * @param code its code in addresses and data
 * @param names its name by language
 * @param trade what it does
 * @param country the code of its country, ISO 3166
 * @param zone its time zone: its calendar days are those of this zone
 * @param hue the hue of its accent on the pages, 0 to 359 degrees
 * @param languages its languages, its own first
 * @param termsUrl where its terms are published
 * @param contacts its desks
 */
public record Operator(
    String code,
    Map<String, String> names,
    Trade trade,
    String country,
    ZoneId zone,
    int hue,
    List<String> languages,
    String termsUrl,
    List<Contact> contacts) {

  /** What an operator does. */
  public enum Trade {
    /** Water, heat, house management. */
    UTILITY,
    /** Buses, trams, trolleybuses. */
    TRANSPORT
  }

  /** Its name in that language; in its own, where it has no other. */
  public String name(Locale language) {
    return names.getOrDefault(language.getLanguage(), names.get(languages.get(0)));
  }
}
