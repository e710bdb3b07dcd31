package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;

/** Puts orders together: each line by the rules of sale, and all lines by those for the whole. */
@ApplicationScoped
@Transactional
class Orders {
  @Inject Clock clock;
  @Inject Media media;
  @Inject Offers offers;
  @Inject Sales sales;
  @Inject Buyers buyers;
  @Inject TopUps topUps;

  /** What the caller wishes, as it would be sold now, in the same order. */
  List<Quoted> quote(List<Wish> wishes) {
    List<Quoted> quoted = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      quoted.add(quote(wishes.get(i), wishes, i));
    }
    return quoted;
  }

  private Quoted quote(Wish wish, List<Wish> all, int place) {
    var medium = media.get(wish.medium());
    return wish.isTopUp()
        ? topUps.quote(wish, medium)
        : buyers
            .against(medium)
            .map(why -> Quoted.refused(wish, medium, why))
            .orElseGet(() -> tickets(wish, medium, asked(wish, all, place)));
  }

  /** Of two lines that do not go together the later one is told. */
  private static Sales.Asked asked(Wish wish, List<Wish> all, int place) {
    int together =
        all.stream()
            .filter(other -> wish.product().equals(other.product()))
            .mapToInt(Wish::quantity)
            .sum();
    var beside =
        all.subList(0, place).stream()
            .filter(other -> other.medium().equals(wish.medium()) && !other.isTopUp())
            .map(Wish::product)
            .toList();
    return new Sales.Asked(wish.product(), wish.quantity(), together, beside);
  }

  private Quoted tickets(Wish wish, Medium medium, Sales.Asked asked) {
    var catalogue = offers.terms(medium.operator(), clock.instant()).catalogue();
    if (catalogue.find(wish.product()).isEmpty()) {
      return Quoted.refused(wish, medium, Refused.field("product", "purchase.gone"));
    }
    var sale = sales.facts(Channel.WEB, medium, asked);
    return new Quoted(
        wish,
        medium,
        sale.quote().unitPrice(),
        sale.quote().rate(),
        sale.category(),
        sale.quote().hold(),
        SaleRule.firstAgainst(sale));
  }

  /**
   * What is to be held.
   *
   * @param quoted at least one
   * @throws Refused the first thing that stands against a line, or where they are not of one
   *     operator, to whom the money belongs
   */
  Order order(List<Quoted> quoted) {
    quoted.stream()
        .map(Quoted::against)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            why -> {
              throw why;
            });
    var operators = quoted.stream().map(each -> each.medium().operator()).distinct().toList();
    if (operators.size() > 1) {
      throw Refused.rule("purchase.one-operator");
    }
    return new Order(operators.get(0), sales.edition(operators.get(0)), lines(quoted));
  }

  /** The lines with what each bears of the one commission. */
  static List<PurchaseLine> lines(List<Quoted> quoted) {
    var commissions = Commission.on(quoted.stream().map(Quoted::part).toList());
    List<PurchaseLine> lines = new ArrayList<>();
    for (var each : quoted) {
      int place = lines.size();
      lines.add(
          new PurchaseLine(
              place + 1,
              each.wish(),
              each.category().orElse(null),
              each.unitPrice(),
              commissions.get(place)));
    }
    return lines;
  }
}
