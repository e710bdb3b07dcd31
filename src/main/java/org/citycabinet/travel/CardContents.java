package org.citycabinet.travel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.action.ActionTries;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Entitlement;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.Loads;

/** What is on several cards, asked of each feature once for all of them. */
@ApplicationScoped
@Transactional
class CardContents {
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Tickets tickets;
  @Inject Concessions concessions;
  @Inject Loads loads;
  @Inject ActionTries tries;

  /**
   * What is on one card.
   *
   * @param tickets all of them, the newest first
   * @param entitlements that hold today
   * @param loads everything that was ever sent to it, the oldest first
   * @param failures when vehicles failed last to write what was sent, by what it is
   */
  record On(
      List<Ticket> tickets,
      List<Entitlement> entitlements,
      List<Load> loads,
      Map<UUID, Instant> failures) {}

  /** What is on each of these cards, by the card's identifier. */
  Map<UUID, On> of(List<Medium> media) {
    var ids = media.stream().map(Medium::id).toList();
    var held = by(tickets.on(ids).stream(), Ticket::medium);
    var entitled = by(entitlements(media), Entitlement::medium);
    var all = loads.on(ids);
    var sent = by(all.stream(), Load::medium);
    var failures = tries.failures(all);
    return ids.stream()
        .distinct()
        .collect(
            toMap(id -> id, id -> new On(at(held, id), at(entitled, id), at(sent, id), failures)));
  }

  /** Asked by day: the operators need not all have the same one. */
  private Stream<Entitlement> entitlements(List<Medium> media) {
    return media.stream().collect(groupingBy(this::today)).entrySet().stream()
        .flatMap(day -> on(day.getValue(), day.getKey()));
  }

  private Stream<Entitlement> on(List<Medium> media, LocalDate day) {
    return concessions.on(media.stream().map(Medium::id).toList(), day).stream();
  }

  private LocalDate today(Medium medium) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(medium.operator()).zone());
  }

  private static <T> Map<UUID, List<T>> by(Stream<T> all, Function<T, UUID> medium) {
    return all.collect(groupingBy(medium));
  }

  private static <T> List<T> at(Map<UUID, List<T>> all, UUID medium) {
    return all.getOrDefault(medium, List.of());
  }
}
