package org.citycabinet.ticketing.opendata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.citycabinet.operator.Contact;
import org.citycabinet.ticketing.product.ServiceTerms.Days;

/**
 * What a feed must have around its fares. Nothing is invented: the terms know no stops and no
 * timetable, so those files have a header alone; routes are those that the terms name.
 */
final class GtfsScaffold {
  /** The standard wants a last day, and every holiday until then; terms may have no end. */
  private static final int YEARS = 20;

  /** The standard wants a kind of vehicle, the terms name none. */
  private static final int BUS = 3;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Assortment shelf;
  private final Coverage coverage;
  private final LocalDate first;
  private final LocalDate last;

  GtfsScaffold(Assortment shelf) {
    this.shelf = shelf;
    coverage = new Coverage(shelf);
    first = shelf.scheme().inForceOn();
    var horizon = first.plusYears(YEARS).minusDays(1);
    last = shelf.next().map(day -> day.minusDays(1)).filter(horizon::isAfter).orElse(horizon);
  }

  Map<String, Records> files() {
    Map<String, Records> files = new TreeMap<>();
    files.put("agency", agency());
    files.put("feed_info", feedInfo());
    files.put("stops", new Records("stop_id", "stop_name", "stop_lat", "stop_lon"));
    files.put("routes", routes());
    files.put("trips", new Records("route_id", "service_id", "trip_id"));
    files.put(
        "stop_times",
        new Records("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"));
    files.put("calendar", calendar());
    files.put("calendar_dates", calendarDates());
    return files;
  }

  private Records agency() {
    var operator = shelf.operator();
    return new Records(
            "agency_id",
            "agency_name",
            "agency_url",
            "agency_timezone",
            "agency_lang",
            "agency_phone",
            "agency_fare_url",
            "agency_email")
        .add(
            operator.code(),
            operator.names().get(shelf.language()),
            operator.termsUrl(),
            operator.zone().getId(),
            shelf.language(),
            contact(Contact::phone),
            operator.termsUrl(),
            contact(Contact::email));
  }

  private Records feedInfo() {
    return new Records(
            "feed_publisher_name",
            "feed_publisher_url",
            "feed_lang",
            "feed_start_date",
            "feed_end_date",
            "feed_version",
            "feed_contact_email")
        .add(
            shelf.operator().names().get(shelf.language()),
            shelf.operator().termsUrl(),
            shelf.language(),
            DAY.format(first),
            DAY.format(last),
            "Fares only, in force from " + first,
            contact(Contact::email));
  }

  private String contact(Function<Contact, String> part) {
    return shelf.contact().map(part).orElse(null);
  }

  private Records routes() {
    var routes = new Records("route_id", "agency_id", "route_short_name", "route_type");
    coverage.groups().stream()
        .flatMap(group -> group.routes().stream())
        .forEach(route -> routes.add(route, shelf.operator().code(), route, BUS));
    return routes;
  }

  private Records calendar() {
    var calendar =
        new Records(
            "service_id",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "start_date",
            "end_date");
    var from = DAY.format(first);
    var to = DAY.format(last);
    calendar.add(Days.FREE, 0, 0, 0, 0, 0, 1, 1, from, to);
    calendar.add(Days.WORKING, 1, 1, 1, 1, 1, 0, 0, from, to);
    return calendar;
  }

  /** Public holidays: no working days, though the week says so. */
  private Records calendarDates() {
    var dates = new Records("service_id", "date", "exception_type");
    var working = shelf.scheme().workingDays();
    first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !working.isWorking(day))
        .map(DAY::format)
        .forEach(day -> dates.add(Days.FREE, day, 1).add(Days.WORKING, day, 2));
    return dates;
  }
}
