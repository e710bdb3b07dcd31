package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fare.OfflineGrant;
import org.citycabinet.ticketing.fare.OfflineRule;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** The operator's terms as far as a device decides by them, out of its configuration. */
final class Terms {
  private final JsonObject config;

  Terms(JsonObject config) {
    this.config = config;
  }

  /** A fare category and its fare; that of everybody has an empty name. */
  record Fare(String category, Money price) {}

  /** What a trip costs each category; none where the operator takes no money off media. */
  List<Fare> fares() {
    return table("fares").stream()
        .map(row -> new Fare(row.get("categories").split(" ", -1)[0], Money.euro(row.get("price"))))
        .toList();
  }

  /** The full fare of a trip; empty where the operator takes no money off media. */
  Optional<Money> fare() {
    return fares().stream().filter(fare -> fare.category().isEmpty()).map(Fare::price).findFirst();
  }

  /** How long changes are free on such a medium. */
  Transfer transfer(MediumKind kind) {
    return table("transfer").stream()
        .filter(row -> covers(row.get("media"), kind.name()))
        .map(row -> new Transfer(Duration.ofMinutes(Long.parseLong(row.get("minutes")))))
        .findFirst()
        .orElse(new Transfer(Duration.ZERO));
  }

  /** What may be decided about such a medium without the server, by a list of that age. */
  OfflineRule offline(ListAge age, MediumKind kind) {
    var rows = table("offline");
    var rules = rows.isEmpty() ? OfflineRule.STANDARD : rows.stream().map(Terms::rule).toList();
    return OfflineRule.first(rules, age, kind);
  }

  private static OfflineRule rule(Map<String, String> row) {
    var grants = EnumSet.noneOf(OfflineGrant.class);
    for (var grant : OfflineGrant.values()) {
      if (row.get(grant.name().toLowerCase(Locale.ROOT)).equals("YES")) {
        grants.add(grant);
      }
    }
    return new OfflineRule(
        row.get("clause"),
        words(row.get("list"), ListAge::valueOf),
        words(row.get("media"), MediumKind::valueOf),
        grants,
        row.get("trips").isEmpty() ? 0 : Integer.parseInt(row.get("trips")),
        Duration.parse(row.get("denied_for")));
  }

  private static <T> Set<T> words(String cell, Function<String, T> reader) {
    return Arrays.stream(cell.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(reader)
        .collect(Collectors.toSet());
  }

  private static boolean covers(String cell, String word) {
    return cell.isEmpty() || Arrays.asList(cell.split(" ", -1)).contains(word);
  }

  private List<Map<String, String>> table(String name) {
    var tables = config.getJsonObject("terms");
    return tables.containsKey(name) ? Table.rows(tables.getString(name)) : List.of();
  }

  /** A line of the screen, in the operator's language. */
  String line(String word) {
    return config.getJsonObject("lines").getString(word);
  }

  /** The same with a figure in its place. */
  String line(String word, Object figure) {
    return line(word).replace("{0}", figure.toString());
  }

  /** The operator's language. */
  String language() {
    return table("operator").stream()
        .map(row -> row.get("languages").split(" ", -1)[0])
        .findFirst()
        .orElse("");
  }

  /** The operator's name in a language. */
  String operator(String language) {
    return table("operator").stream()
        .map(row -> row.get("name_" + language))
        .findFirst()
        .orElseGet(() -> config.getString("operator"));
  }

  /** Where its calendar days begin. */
  ZoneId zone() {
    return ZoneId.of(config.getString("zone"));
  }
}
