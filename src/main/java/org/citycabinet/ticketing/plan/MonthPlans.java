package org.citycabinet.ticketing.plan;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * What the trips of a month cost by an edition of terms, reckoned by what sells and authorises.
 *
 * @param scheme the edition
 */
public record MonthPlans(Scheme scheme) {
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  /** Where no kind of ticket alone covers every trip, any mix that does is worth its price. */
  private static final Money DEAR = Money.ofCents(Long.MAX_VALUE);

  /**
   * The cost by each kind of ticket that covers any of the trips, and by the best mix of several
   * where that is less than by each alone; the best first.
   *
   * @throws Refused at the field {@code carrier}, where the medium cannot carry the concession
   */
  public List<MonthPlan> of(MonthTravel how) {
    how.concession().ifPresent(code -> mustCarry(code, how.medium()));
    var travels =
        new TicketTerms(scheme)
            .catalogue().products().stream()
                .filter(product -> product.media().covers(how.medium()))
                .filter(product -> isFor(product, how.concession()))
                .map(product -> new Travel(scheme, product, how))
                .toList();
    var plans = travels.stream().flatMap(travel -> travel.plan().stream()).toList();
    return Stream.concat(plans.stream(), mix(travels, plans, how).stream())
        .sorted(MonthPlan.ORDER)
        .toList();
  }

  private static Optional<MonthPlan> mix(
      List<Travel> travels, List<MonthPlan> plans, MonthTravel how) {
    var most = plans.stream().filter(MonthPlan::isWhole).map(MonthPlan::total).min(naturalOrder());
    return new Mix(travels, how.departures().size()).cheaperThan(most.orElse(DEAR));
  }

  /** A concession rests on a person: a card tied to nobody carries none (VEN-15, RIG-77). */
  private void mustCarry(String concession, MediumKind medium) {
    boolean personal = medium.isPersonalised() || medium == MediumKind.APP;
    if (scheme.terms(CATEGORIES).category(concession).personalised() && !personal) {
      throw Refused.field("carrier", "terms.carrier.anonymous");
    }
  }

  private static boolean isFor(Product product, Optional<String> concession) {
    return product.concession().isEmpty() || product.concession().equals(concession);
  }
}
