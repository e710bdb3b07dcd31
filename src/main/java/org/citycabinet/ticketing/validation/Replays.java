package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.product.ServiceTerms;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * What trips that were made would have cost under other terms, by the functions that decide taps.
 * Nothing is charged or noted. A trip made with a ticket is looked at with that ticket; whether a
 * wallet would have covered another fare is not asked.
 */
@ApplicationScoped
@Transactional
public class Replays {
  /** Trips further apart never bear on each other. */
  private static final Duration NEAR = Duration.ofHours(12);

  @Inject Database database;

  @Inject TapStore store;
  @Inject Concessions concessions;

  /**
   * A trip that was made, and what it would have cost under other terms.
   *
   * @param tap by which it was marked
   * @param at when
   * @param vehicle in which vehicle
   * @param route on which route; empty where the device did not know it
   * @param was what was charged
   * @param would what would have been charged; empty where the trip would have been refused
   * @param before the clause by which it was decided
   * @param after the clause that would have decided
   */
  public record Replay(
      UUID tap,
      Instant at,
      String vehicle,
      String route,
      Money was,
      Optional<Money> would,
      String before,
      String after) {}

  /** A trip as it was recorded; the product is that of its ticket, if it was made with one. */
  private record Made(
      UUID medium,
      MediumKind kind,
      Mark mark,
      EventType type,
      String route,
      LocalDate day,
      String product,
      String category,
      String clause) {}

  /** What a trip is by the other terms: its fare if it is one of its own, or a refusal. */
  private record Judged(Made made, Optional<Money> fare, String clause) {}

  /**
   * The trips made with those media in that stretch of time.
   *
   * @param from the first instant
   * @param until the first instant that is too late
   */
  public List<Replay> of(List<UUID> media, Instant from, Instant until, Scheme terms) {
    Map<UUID, List<Made>> byMedium = new LinkedHashMap<>();
    made(media, from, until)
        .forEach(made -> byMedium.computeIfAbsent(made.medium(), m -> new ArrayList<>()).add(made));
    return byMedium.values().stream()
        .flatMap(trips -> replay(trips, terms).stream())
        .filter(trip -> !trip.at().isBefore(from) && trip.at().isBefore(until))
        .toList();
  }

  private List<Made> made(List<UUID> media, Instant from, Instant until) {
    if (media.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<Object>(media);
    values.add(from.minus(NEAR));
    values.add(until.plus(NEAR));
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.id, t.medium, m.kind, t.tapped_at, t.vehicle_id, t.trip_id, t.fare_cents,"
              + " t.charged_cents, t.ticket, t.valid_until, t.event_type, t.route_id,"
              + " t.operating_day, t.category, k.product, t.clause from tap t join medium m on m.id = t.medium"
              + " left join ticket k on k.id = t.ticket where t.medium in ("
              + String.join(", ", Collections.nCopies(media.size(), "?"))
              + ") and t.tapped_at between ? and ? and t.decision = 'ACCEPTED' and t.event_type in"
              + " ('TAP', 'ACTIVATE', 'COMPANION') order by t.medium, t.tapped_at, t.id",
          Replays::made,
          values.toArray());
    }
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        UUID.fromString(row.getString("medium")),
        MediumKind.valueOf(row.getString("kind")),
        TapStore.mark(row),
        EventType.valueOf(row.getString("event_type")),
        row.getString("route_id"),
        row.getObject("operating_day", LocalDate.class),
        row.getString("product"),
        row.getString("category"),
        row.getString("clause"));
  }

  private List<Replay> replay(List<Made> trips, Scheme terms) {
    var judged = trips.stream().map(made -> judge(made, terms)).toList();
    var due = due(judged, terms);
    return judged.stream()
        .map(
            trip -> {
              var mark = trip.made().mark();
              return new Replay(
                  mark.id(),
                  mark.at(),
                  mark.vehicle(),
                  Optional.ofNullable(trip.made().route()).orElse(""),
                  Money.ofCents(mark.chargedCents()),
                  trip.fare().map(fare -> due.getOrDefault(mark.id(), fare)),
                  trip.made().clause(),
                  trip.clause());
            })
        .toList();
  }

  /** Companions pay apart from the order of the medium's own trips. */
  private Map<UUID, Money> due(List<Judged> judged, Scheme terms) {
    var own =
        judged.stream()
            .filter(trip -> trip.made().type() != EventType.COMPANION && trip.fare().isPresent())
            .toList();
    if (own.stream().allMatch(trip -> trip.fare().get().isZero())) {
      return Map.of();
    }
    var transfer = Validations.transfer(terms, own.get(0).made().kind());
    Map<UUID, Money> due = new HashMap<>();
    new Rating(transfer, ride(own, terms))
        .rate(own.stream().map(trip -> priced(trip.made().mark(), trip.fare().get())).toList())
        .forEach((tap, rated) -> due.put(tap, rated.due()));
    return due;
  }

  private Ride ride(List<Judged> own, Scheme terms) {
    var first = own.get(0).made().mark().at();
    var last = own.get(own.size() - 1).made().mark().at();
    return store.ride(terms.operator().code(), first, last);
  }

  private static Mark priced(Mark mark, Money fare) {
    return new Mark(
        mark.id(),
        mark.at(),
        mark.vehicle(),
        mark.trip(),
        fare.cents(),
        mark.chargedCents(),
        mark.ticket(),
        mark.validUntil());
  }

  private Judged judge(Made made, Scheme terms) {
    var service = made.product() == null ? Optional.<ServiceTerms>empty() : service(made, terms);
    boolean covered = made.product() != null && service.map(ServiceTerms::valid).orElse(true);
    if (covered || isFreeByItself(made)) {
      return new Judged(made, Optional.of(Money.ZERO), made.clause());
    }
    return Boardings.fare(terms, category(made, terms))
        .map(fare -> new Judged(made, Optional.of(fare.fare()), fare.clause()))
        .orElseGet(
            () -> new Judged(made, Optional.empty(), service.map(ServiceTerms::clause).orElse("")));
  }

  /** Neither a ticket nor a clause about fares decided it. */
  private static boolean isFreeByItself(Made made) {
    return made.product() == null && made.clause().isEmpty();
  }

  private static Optional<ServiceTerms> service(Made made, Scheme terms) {
    return TicketPick.service(terms, made.product(), made.route(), made.day(), made.mark().at());
  }

  /**
   * The fare category that the trip was made in. Where none was asked for, because a ticket covered
   * it, it is what the medium was entitled to, and nothing for a companion (SIA-07).
   */
  private Supplier<String> category(Made made, Scheme terms) {
    return () -> Optional.ofNullable(made.category()).orElseGet(() -> usual(made, terms));
  }

  private String usual(Made made, Scheme terms) {
    var zone = terms.operator().zone();
    return made.type() == EventType.COMPANION
        ? ""
        : Boardings.category(
            terms, concessions.on(made.medium(), LocalDate.ofInstant(made.mark().at(), zone)));
  }
}
