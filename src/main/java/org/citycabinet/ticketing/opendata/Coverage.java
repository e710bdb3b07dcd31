package org.citycabinet.ticketing.opendata;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.ticketing.product.ServiceCase;
import org.citycabinet.ticketing.product.ServiceFamily;
import org.citycabinet.ticketing.product.ServiceTerms;
import org.citycabinet.ticketing.product.ServiceTerms.Days;

/**
 * On which routes and when tickets are valid. The table's rows decide in their order, the standards
 * know no order; so every case is asked for, and what is answered alike is put together.
 */
final class Coverage {
  private static final ServiceFamily SERVICES = new ServiceFamily();

  /** No route of a table is called so: it stands for those that no row names. */
  private static final String ANY_OTHER = "";

  private final Decisions<ServiceCase, ServiceTerms> table;
  private final List<String> codes;
  private final List<Group> groups;

  /**
   * Routes that all tickets treat alike.
   *
   * @param routes their numbers
   */
  record Group(List<String> routes) {
    String code() {
      return "ROUTES_" + routes.get(0) + "_" + routes.get(routes.size() - 1);
    }
  }

  /**
   * Where and when a ticket is valid.
   *
   * @param group on which routes; empty for all
   * @param hours when; empty for always
   */
  record Part(Optional<Group> group, List<Hours> hours) {
    String hoursCode() {
      return hours.stream().map(Hours::code).collect(Collectors.joining("_"));
    }
  }

  Coverage(Assortment shelf) {
    table = shelf.scheme().terms(SERVICES);
    codes = shelf.tickets();
    Map<Object, List<String>> alike = new LinkedHashMap<>();
    routes().forEach(r -> alike.computeIfAbsent(behaviour(r), b -> new ArrayList<>()).add(r));
    groups = alike.values().stream().map(List::copyOf).map(Group::new).toList();
  }

  List<Group> groups() {
    return groups;
  }

  /** Where and when that ticket is valid; nothing where the standards have no words for it. */
  List<Part> parts(String ticket) {
    var elsewhere = hours(ticket, ANY_OTHER);
    var parts =
        groups.stream()
            .map(group -> new Part(Optional.of(group), hours(ticket, group.routes().get(0))))
            .toList();
    if (parts.stream().allMatch(part -> part.hours().equals(elsewhere))) {
      return open(new Part(Optional.empty(), elsewhere)).toList();
    }
    return parts.stream().flatMap(Coverage::open).toList();
  }

  /** Every set of hours that some ticket is bound to. */
  List<Part> timed() {
    Map<String, Part> byCode = new LinkedHashMap<>();
    codes.stream()
        .flatMap(ticket -> parts(ticket).stream())
        .filter(part -> !part.hours().isEmpty())
        .forEach(part -> byCode.putIfAbsent(part.hoursCode(), part));
    return List.copyOf(byCode.values());
  }

  /** A part with no hours at all is none; one with all hours needs none named. */
  private static Stream<Part> open(Part part) {
    if (part.hours().isEmpty()) {
      return Stream.empty();
    }
    var always =
        part.hours().size() == Days.values().length
            && part.hours().stream().allMatch(Hours::isWholeDay);
    return Stream.of(always ? new Part(part.group(), List.of()) : part);
  }

  private Stream<String> routes() {
    return table.rows().stream()
        .flatMap(row -> row.routes().values().stream())
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private List<List<Hours>> behaviour(String route) {
    return codes.stream().map(ticket -> hours(ticket, route)).toList();
  }

  private List<Hours> hours(String ticket, String route) {
    return Stream.of(Days.values()).flatMap(day -> hours(ticket, route, day)).toList();
  }

  private Stream<Hours> hours(String ticket, String route, Days day) {
    var found = new ArrayList<Hours>();
    Optional<LocalTime> since = Optional.empty();
    for (var at : turns()) {
      var trip = new ServiceCase(ticket, route, day == Days.WORKING, at);
      if (table.decide(trip).valid()) {
        since = since.or(() -> Optional.of(at));
      } else {
        since.ifPresent(from -> found.add(new Hours(day, from, Optional.of(at))));
        since = Optional.empty();
      }
    }
    since.ifPresent(from -> found.add(new Hours(day, from, Optional.empty())));
    return found.stream();
  }

  /** The times of the day at which something may change. */
  private List<LocalTime> turns() {
    return Stream.concat(
            Stream.of(LocalTime.MIDNIGHT),
            table.rows().stream().flatMap(row -> row.from().stream()))
        .distinct()
        .sorted()
        .toList();
  }
}
