package org.citycabinet.ticketing.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.words.Money;

/**
 * The cheapest way through a month with tickets of several kinds: one that lasts, and beside it
 * those for one trip where it does not do. Trip by trip the cheapest way to each state is kept.
 *
 * @param travels the kinds of ticket
 * @param trips how many trips are made
 */
record Mix(List<Travel> travels, int trips) {

  /** The tickets at hand; null where there is none of that sort. */
  private record Hand(Stretch lasting, Stretch single) {
    static final Hand EMPTY = new Hand(null, null);

    boolean covers(int trip) {
      return (lasting != null && lasting.covers(trip)) || (single != null && single.covers(trip));
    }

    Hand with(Stretch more) {
      return more.isForOneTrip() ? new Hand(lasting, more) : new Hand(more, single);
    }

    /** What is of any use after that trip. */
    Hand after(int trip) {
      return new Hand(left(lasting, trip), left(single, trip));
    }

    private static Stretch left(Stretch stretch, int trip) {
      return stretch != null && stretch.lastsBeyond(trip) ? stretch : null;
    }
  }

  /** What was bought up to a trip. */
  private record Way(Money total, Way before, PlanPart bought) {
    static final Way BEGIN = new Way(Money.ZERO, null, null);

    private static final Comparator<PlanPart> DEAREST_FIRST =
        Comparator.comparing((PlanPart part) -> part.product().price()).reversed();

    Way and(PlanPart more) {
      return new Way(total.plus(more.total()), this, more);
    }

    List<PlanPart> parts() {
      Map<Product, PlanPart> parts = new LinkedHashMap<>();
      for (var way = this; way.bought != null; way = way.before) {
        parts.merge(way.bought.product(), way.bought, (later, earlier) -> earlier.and(later));
      }
      return parts.values().stream().sorted(DEAREST_FIRST).toList();
    }
  }

  /** The cheapest mix that covers every trip; empty where none costs less than that. */
  Optional<MonthPlan> cheaperThan(Money most) {
    Map<Hand, Way> ways = Map.of(Hand.EMPTY, Way.BEGIN);
    for (var trip = 0; trip < trips; trip++) {
      ways = travel(ways, trip, most);
    }
    return ways.values().stream()
        .min((one, other) -> one.total().compareTo(other.total()))
        .map(way -> new MonthPlan(way.parts(), 0, 0));
  }

  private Map<Hand, Way> travel(Map<Hand, Way> ways, int trip, Money most) {
    var sold = travels.stream().flatMap(travel -> travel.stretch(trip).stream()).toList();
    Map<Hand, Way> next = new HashMap<>();
    ways.forEach(
        (hand, way) -> {
          if (hand.covers(trip)) {
            keep(next, hand.after(trip), way);
            return;
          }
          for (var stretch : sold) {
            var longer = way.and(stretch.bought());
            if (longer.total().compareTo(most) < 0) {
              keep(next, hand.with(stretch).after(trip), longer);
            }
          }
        });
    return next;
  }

  private static void keep(Map<Hand, Way> ways, Hand hand, Way way) {
    ways.merge(hand, way, (one, other) -> other.total().compareTo(one.total()) < 0 ? other : one);
  }
}
