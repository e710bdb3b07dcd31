package org.citycabinet.ticketing.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cheapest mix is that which trying everything finds. */
class MixTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final int CASES = 60;
  private static final int MOST_TRIPS = 7;
  private static final long DEAR = 1_000_000;

  @ParameterizedTest
  @CsvSource({"riga, CARD", "riga, APP", "siauliai, CARD", "siauliai, PERSONALISED_CARD"})
  void nothingThatCouldBeBoughtCostsLess(String operator, MediumKind medium) {
    var scheme = BuiltIn.schemesWith("products").get(operator);
    var random = new Random(1);
    for (int i = 0; i < CASES; i++) {
      var how = new MonthTravel(MONTH, departures(scheme, random), medium, Optional.empty());
      var travels = travels(scheme, how);
      int trips = how.departures().size();
      var mix = new Mix(travels, trips).cheaperThan(Money.ofCents(DEAR)).orElseThrow();
      long expected = cheapest(travels, trips, 0, List.of(), 0, DEAR);
      assertEquals(expected, mix.total().cents(), how::toString);
    }
  }

  private static List<Departure> departures(Scheme scheme, Random random) {
    var start = MONTH.atDay(1).atStartOfDay(scheme.operator().zone()).toInstant();
    var at = start;
    var all = new ArrayList<Departure>();
    for (int i = 1 + random.nextInt(MOST_TRIPS); i > 0; i--) {
      at = later(at, random);
      all.add(new Departure(at, ""));
    }
    return all;
  }

  private static Instant later(Instant at, Random random) {
    long minutes = random.nextBoolean() ? random.nextInt(120) : random.nextInt(4 * 24 * 60);
    return at.plusSeconds(60 * (1 + minutes));
  }

  private static List<Travel> travels(Scheme scheme, MonthTravel how) {
    return new TicketTerms(scheme)
        .catalogue().products().stream()
            .filter(product -> product.media().covers(how.medium()))
            .map(product -> new Travel(scheme, product, how))
            .toList();
  }

  /** Tries every ticket wherever none of those bought before does. */
  private static long cheapest(
      List<Travel> travels, int trips, int trip, List<Stretch> held, long cost, long most) {
    if (cost >= most || trip == trips) {
      return Math.min(cost, most);
    }
    if (held.stream().anyMatch(stretch -> stretch.covers(trip))) {
      return cheapest(travels, trips, trip + 1, held, cost, most);
    }
    long best = most;
    for (var stretch : travels.stream().flatMap(each -> each.stretch(trip).stream()).toList()) {
      var more = new ArrayList<>(held);
      more.add(stretch);
      long paid = cost + stretch.bought().total().cents();
      best = cheapest(travels, trips, trip + 1, more, paid, best);
    }
    return best;
  }
}
