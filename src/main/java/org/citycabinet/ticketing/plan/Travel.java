package org.citycabinet.ticketing.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.product.SaleRequest;
import org.citycabinet.ticketing.product.ServiceCase;
import org.citycabinet.ticketing.product.ServiceFamily;
import org.citycabinet.ticketing.product.ServiceTerms;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.Channel;

/**
 * Travels through a month with one kind of ticket, trip by trip. What serves the month's first trip
 * is bought as the month begins, anything else when it is needed.
 *
 * @param scheme the terms
 * @param product the kind of ticket
 * @param how the trips
 */
record Travel(Scheme scheme, Product product, MonthTravel how) {
  private static final ServiceFamily SERVICES = new ServiceFamily();

  private record Sale(Channel channel, SaleQuote quote) {}

  /** What was bought at one time, as it is used up. */
  private final class Load {
    private final PlanPart part;
    private final Instant boughtAt;
    private int ticketsLeft = product.tickets();
    private Optional<Span> running = Optional.empty();

    Load(Sale sale, Instant boughtAt) {
      this.part =
          new PlanPart(product, 1, sale.channel(), sale.quote().total(), sale.quote().clause());
      this.boughtAt = boughtAt;
    }

    /** Whether it covers a trip, which is then made with it. */
    boolean carries(Instant at) {
      return running.filter(span -> span.contains(at)).isPresent() || begin(at);
    }

    private boolean begin(Instant at) {
      var span = span(boughtAt, at);
      if (ticketsLeft == 0 || span.isEmpty()) {
        return false;
      }
      ticketsLeft--;
      running = span.filter(any -> hasTermOfItsOwn());
      return true;
    }

    /** How many trips are left of a load of several. */
    int leftOver() {
      return product.isLoadOfSeveral() ? ticketsLeft : 0;
    }

    /** A ticket of a load whose term begins with the purchase is for one trip. */
    private boolean hasTermOfItsOwn() {
      return !product.isLoadOfSeveral()
          || terms().validity(product, how.medium(), boughtAt, Optional.empty()).term().isEmpty();
    }
  }

  /**
   * What it takes to travel with this kind alone, one more being bought wherever it helps; nothing
   * where no ticket of this kind covers any trip.
   */
  Optional<MonthPlan> plan() {
    Load held = null;
    PlanPart all = null;
    int missed = 0;
    for (var trip : how.departures()) {
      if (serves(trip) && held != null && held.carries(trip.at())) {
        continue;
      }
      var more = serves(trip) ? load(trip.at(), held == null) : Optional.<Load>empty();
      if (more.isPresent()) {
        held = more.get();
        all = all == null ? held.part : all.and(held.part);
      } else {
        missed++;
      }
    }
    return held == null
        ? Optional.empty()
        : Optional.of(new MonthPlan(List.of(all), missed, held.leftOver()));
  }

  /** One purchase that covers that trip, and which of those after it; empty where there is none. */
  Optional<Stretch> stretch(int first) {
    var departures = how.departures();
    return Optional.of(departures.get(first))
        .filter(this::serves)
        .flatMap(trip -> load(trip.at(), first == 0))
        .map(
            load -> {
              var covered = new BitSet(departures.size());
              covered.set(first);
              for (var next = first + 1; next < departures.size(); next++) {
                var trip = departures.get(next);
                covered.set(next, serves(trip) && load.carries(trip.at()));
              }
              return new Stretch(load.part, covered);
            });
  }

  private boolean serves(Departure departure) {
    var local = LocalDateTime.ofInstant(departure.at(), terms().zone());
    var trip =
        new ServiceCase(
            product.code(),
            departure.route(),
            scheme.workingDays().isWorking(local.toLocalDate()),
            local.toLocalTime());
    return scheme
        .find(SERVICES)
        .map((Decisions<ServiceCase, ServiceTerms> rows) -> rows.decide(trip).valid())
        .orElse(true);
  }

  /** Buys for a trip and makes it; empty where that is of no use. */
  private Optional<Load> load(Instant at, boolean first) {
    var when = first ? how.month().atDay(1).atStartOfDay(terms().zone()).toInstant() : at;
    return cheapest(when).map(sale -> new Load(sale, when)).filter(load -> load.carries(at));
  }

  private Optional<Span> span(Instant bought, Instant at) {
    return terms()
        .validity(product, how.medium(), bought, Optional.of(at))
        .term()
        .filter(span -> span.contains(at));
  }

  private Optional<Sale> cheapest(Instant when) {
    return Stream.of(Channel.values())
        .map(channel -> new Sale(channel, quote(channel, when)))
        .filter(sale -> sale.quote().isAvailable())
        .min(Comparator.comparing(sale -> sale.quote().total()));
  }

  private SaleQuote quote(Channel channel, Instant when) {
    return terms().sale(new SaleRequest(product.code(), 1, channel, when, how.concession()));
  }

  private TicketTerms terms() {
    return new TicketTerms(scheme);
  }
}
