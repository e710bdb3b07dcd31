package org.citycabinet.ticketing.opendata;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citycabinet.words.MediumKind;

/** The files of GTFS Fares v2. */
final class GtfsFares {
  private static final int UNLIMITED = -1;

  /** From boarding to boarding. */
  private static final int BETWEEN_DEPARTURES = 1;

  /** The ride after a change costs what its transfer says: nothing. */
  private static final int FIRST_RIDE_AND_TRANSFER = 0;

  private final Assortment shelf;
  private final Coverage coverage;

  GtfsFares(Assortment shelf) {
    this.shelf = shelf;
    coverage = new Coverage(shelf);
  }

  Map<String, Records> files() {
    Map<String, Records> files = new TreeMap<>();
    files.put("fare_media", media());
    files.put("rider_categories", riders());
    files.put("fare_products", products());
    files.put("timeframes", timeframes());
    files.put("networks", networks());
    files.put("route_networks", routeNetworks());
    files.put("fare_leg_rules", legs());
    files.put("fare_transfer_rules", transfers());
    return files;
  }

  private Records media() {
    var media = new Records("fare_media_id", "fare_media_name", "fare_media_type");
    shelf
        .media()
        .forEach(
            kind -> media.add(kind, Assortment.medium(kind).get(shelf.language()), type(kind)));
    return media;
  }

  /** What the standard calls it: 1 a ticket that cannot be reloaded, 2 a card, 4 an app. */
  private static int type(MediumKind kind) {
    return switch (kind) {
      case SMART_TICKET -> 1;
      case APP -> 4;
      case CARD, PERSONALISED_CARD, PUPIL_CARD, RESIDENT_CARD, COMPANION_CARD, COMPANY_CARD, EID ->
          2;
    };
  }

  private Records riders() {
    var riders =
        new Records(
            "rider_category_id",
            "rider_category_name",
            "is_default_fare_category",
            "eligibility_url");
    riders.add(
        Offer.EVERYBODY, Assortment.texts("opendata.everybody").get(shelf.language()), 1, null);
    shelf
        .categories()
        .forEach(
            group ->
                riders.add(
                    group.code(),
                    group.names().get(shelf.language()),
                    0,
                    shelf.operator().termsUrl()));
    return riders;
  }

  private Records products() {
    var products =
        new Records(
            "fare_product_id",
            "fare_product_name",
            "rider_category_id",
            "fare_media_id",
            "amount",
            "currency");
    for (var offer : shelf.offers()) {
      products.add(
          offer.ticket(),
          offer.names().get(shelf.language()),
          offer.riderCode(),
          offer.medium(),
          offer.price().euros().toPlainString(),
          "EUR");
    }
    return products;
  }

  private Records timeframes() {
    var frames = new Records("timeframe_group_id", "start_time", "end_time", "service_id");
    for (var part : coverage.timed()) {
      for (var hours : part.hours()) {
        frames.add(
            part.hoursCode(),
            hours.isWholeDay() ? null : hours.start(),
            hours.isWholeDay() ? null : hours.end().orElse("24:00:00"),
            hours.days());
      }
    }
    return frames;
  }

  private Records networks() {
    var networks = new Records("network_id", "network_name");
    coverage
        .groups()
        .forEach(group -> networks.add(group.code(), String.join(", ", group.routes())));
    return networks;
  }

  private Records routeNetworks() {
    var routes = new Records("network_id", "route_id");
    coverage
        .groups()
        .forEach(group -> group.routes().forEach(route -> routes.add(group.code(), route)));
    return routes;
  }

  /** All rules have one priority: then an empty network is every network. */
  private Records legs() {
    var legs =
        new Records(
            "leg_group_id",
            "network_id",
            "from_area_id",
            "to_area_id",
            "from_timeframe_group_id",
            "to_timeframe_group_id",
            "fare_product_id",
            "rule_priority");
    for (var ticket : shelf.tickets()) {
      for (var part : coverage.parts(ticket)) {
        legs.add(
            ticket,
            part.group().map(Coverage.Group::code).orElse(null),
            null,
            null,
            part.hoursCode(),
            null,
            ticket,
            0);
      }
    }
    return legs;
  }

  private Records transfers() {
    var transfers =
        new Records(
            "from_leg_group_id",
            "to_leg_group_id",
            "transfer_count",
            "duration_limit",
            "duration_limit_type",
            "fare_transfer_type",
            "fare_product_id");
    for (var ticket : shelf.tickets()) {
      var rides = Rides.of(ticket, shelf);
      if (rides.free()) {
        var limit = rides.within().map(Duration::toSeconds);
        var type = limit.map(any -> BETWEEN_DEPARTURES);
        transfers.add(
            ticket, ticket, UNLIMITED, empty(limit), empty(type), FIRST_RIDE_AND_TRANSFER, null);
      }
    }
    return transfers;
  }

  private static Object empty(Optional<?> value) {
    return value.orElse(null);
  }
}
