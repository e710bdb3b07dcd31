package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.Validity;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * The facts of a refund.
 *
 * @param product what was bought
 * @param medium what carries it
 * @param price what was paid
 * @param boughtAt when it was paid
 * @param validity when the ticket is valid
 * @param used whether any of it has been authorised
 * @param ticketsLeft tickets of a load that were never authorised
 * @param takenAt when the medium was blocked or retained, if it was
 * @param requestedAt when the refund is asked for: the day of the act
 * @param reason why
 * @param transitionEndsOn the last day of the transition after a change of tariff, if there is one
 * @param withdrawn whether the kind of ticket is withdrawn from sale
 * @param zone the operator's time zone
 */
public record RefundCase(
    Product product,
    MediumKind medium,
    Money price,
    Instant boughtAt,
    Validity validity,
    boolean used,
    int ticketsLeft,
    Optional<Instant> takenAt,
    Instant requestedAt,
    RefundReason reason,
    Optional<LocalDate> transitionEndsOn,
    boolean withdrawn,
    ZoneId zone) {

  /** The first instant at which what was bought is void. */
  Optional<Instant> end() {
    return validity.end(product);
  }

  /** How many units the whole has: tickets of a load, days of a term. */
  int units() {
    return product.isLoadOfSeveral() ? product.tickets() : validity.units();
  }

  /** How many units are left when that of the request counts as used (RIG-74.2). */
  int unitsLeft() {
    return left(term -> validity.unit().leftAfter(term, requestedAt, zone));
  }

  /** How many were left when the medium was retained, that day counted as unused (RIG-69). */
  int unitsLeftAtRetention() {
    return left(term -> validity.unit().leftFrom(term, takenAt.orElse(requestedAt), zone));
  }

  private int left(ToIntFunction<Span> days) {
    if (product.isLoadOfSeveral()) {
      return ticketsLeft;
    }
    return used ? validity.term().map(days::applyAsInt).orElse(0) : units();
  }
}
