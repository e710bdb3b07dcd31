package org.citycabinet.ticketing.terms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
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
import org.citycabinet.words.Money;

/**
 * Travels through a month with one kind of ticket, trip by trip: where no ticket covers a trip, one
 * more is bought, if it helps. The first one is bought as the month begins.
 */
final class Travel {
  private static final ServiceFamily SERVICES = new ServiceFamily();

  private final Scheme scheme;
  private final TicketTerms terms;
  private final Product product;
  private final MonthNeed need;

  private Instant boughtAt;
  private int ticketsLeft;
  private Optional<Span> running = Optional.empty();
  private Optional<Sale> first = Optional.empty();
  private int count;
  private int missed;
  private Money total = Money.ZERO;

  private record Sale(Channel channel, SaleQuote quote) {}

  Travel(Scheme scheme, Product product, MonthNeed need) {
    this.scheme = scheme;
    this.terms = new TicketTerms(scheme);
    this.product = product;
    this.need = need;
  }

  /** What it takes; nothing where no ticket of this kind covers any trip. */
  Optional<MonthPlan> plan() {
    need.departures(scheme.workingDays()).forEach(this::go);
    return first.map(
        sale ->
            new MonthPlan(
                product,
                count,
                sale.channel(),
                total,
                missed,
                product.isLoadOfSeveral() ? ticketsLeft : 0,
                sale.quote().clause()));
  }

  private void go(LocalDateTime departure) {
    var at = departure.atZone(terms.zone()).toInstant();
    boolean covered =
        serves(departure)
            && (running.filter(span -> span.contains(at)).isPresent() || begin(at) || buy(at));
    missed += covered ? 0 : 1;
  }

  private boolean serves(LocalDateTime departure) {
    var trip =
        new ServiceCase(
            product.code(),
            need.route(),
            scheme.workingDays().isWorking(departure.toLocalDate()),
            departure.toLocalTime());
    return scheme
        .find(SERVICES)
        .map((Decisions<ServiceCase, ServiceTerms> rows) -> rows.decide(trip).valid())
        .orElse(true);
  }

  /** Begins the next ticket of what is bought. */
  private boolean begin(Instant at) {
    if (ticketsLeft == 0) {
      return false;
    }
    var span = span(boughtAt, at);
    if (span.isEmpty()) {
      return false;
    }
    ticketsLeft--;
    running = span.filter(s -> carries());
    return true;
  }

  /** A ticket of a load whose term begins with the purchase is for one trip. */
  private boolean carries() {
    return !product.isLoadOfSeveral()
        || terms.validity(product, need.medium(), boughtAt, Optional.empty()).term().isEmpty();
  }

  private Optional<Span> span(Instant bought, Instant at) {
    return terms
        .validity(product, need.medium(), bought, Optional.of(at))
        .term()
        .filter(span -> span.contains(at));
  }

  private boolean buy(Instant at) {
    var when = count == 0 ? need.month().atDay(1).atStartOfDay(terms.zone()).toInstant() : at;
    var sale = cheapest(when).filter(any -> span(when, at).isPresent());
    if (sale.isEmpty()) {
      return false;
    }
    first = first.or(() -> sale);
    total = total.plus(sale.get().quote().total());
    count++;
    boughtAt = when;
    ticketsLeft = product.tickets();
    return begin(at);
  }

  private Optional<Sale> cheapest(Instant when) {
    return Stream.of(Channel.values())
        .map(channel -> new Sale(channel, quote(channel, when)))
        .filter(sale -> sale.quote().isAvailable())
        .min(Comparator.comparing(sale -> sale.quote().total()));
  }

  private SaleQuote quote(Channel channel, Instant when) {
    return terms.sale(new SaleRequest(product.code(), 1, channel, when, need.concession()));
  }
}
