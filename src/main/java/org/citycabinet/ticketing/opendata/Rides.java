package org.citycabinet.ticketing.opendata;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.fare.ValidityTerm;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TransferFamily;

/**
 * Whether one ticket pays for several rides.
 *
 * @param free whether a ride after the first one costs nothing more
 * @param within how long after the first boarding; empty where that ends with a day or is not the
 *     same on every medium
 */
record Rides(boolean free, Optional<Duration> within) {
  private static final TransferFamily TRANSFERS = new TransferFamily();

  /** Of what is sold under that code. */
  static Rides of(String ticket, Assortment shelf) {
    return shelf.products().stream()
        .filter(product -> product.code().equals(ticket))
        .findFirst()
        .map(product -> of(product, shelf))
        .orElseGet(() -> ofWallet(shelf));
  }

  /** Only a ticket of a load that lasts from its purchase is used up by one ride (VEN-01). */
  private static Rides of(Product product, Assortment shelf) {
    var terms = shelf.media(product).stream().map(m -> shelf.validity(product, m).term()).toList();
    var lengths = terms.stream().map(Rides::length).distinct().toList();
    return new Rides(
        terms.stream().noneMatch(ValidityTerm.MonthsFromPurchase.class::isInstance), only(lengths));
  }

  /** Of a trip from the wallet (SIA-06). */
  private static Rides ofWallet(Assortment shelf) {
    var transfers = shelf.scheme().terms(TRANSFERS);
    var window =
        shelf.media().stream()
            .map(medium -> transfers.decide(medium).transfer().window())
            .min(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return new Rides(!window.isZero(), Optional.of(window));
  }

  private static Optional<Duration> only(List<Optional<Duration>> lengths) {
    return lengths.size() == 1 ? lengths.get(0) : Optional.empty();
  }

  private static Optional<Duration> length(ValidityTerm term) {
    if (term instanceof ValidityTerm.Minutes counted) {
      return Optional.of(Duration.ofMinutes(counted.minutes()));
    }
    if (term instanceof ValidityTerm.Time time) {
      return Optional.of(time.length());
    }
    return term instanceof ValidityTerm.DaysOf24Hours days
        ? Optional.of(Duration.ofDays(days.days()))
        : Optional.empty();
  }
}
