package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A wish to have money back, as its asker states it.
 *
 * @param product the product's code
 * @param medium what carries the ticket
 * @param price what was paid, 0 or more
 * @param purchasedAt when
 * @param firstAuthorisedAt the first authorisation, if there was one
 * @param ticketsLeft tickets of a load that were never authorised; may be left out where none was
 * @param blockedAt when the medium was blocked or retained, if it was
 * @param requestedAt when the money is asked for
 * @param reason why
 * @param transitionEndsOn the last day of the transition after a change of tariff
 * @param withdrawn whether the kind of ticket is withdrawn from sale; left out, the reason tells
 */
public record RefundRequest(
    String product,
    MediumKind medium,
    Money price,
    Instant purchasedAt,
    Optional<Instant> firstAuthorisedAt,
    Optional<Integer> ticketsLeft,
    Optional<Instant> blockedAt,
    Instant requestedAt,
    RefundReason reason,
    Optional<LocalDate> transitionEndsOn,
    Optional<Boolean> withdrawn) {

  /**
   * Refuses what cannot be true.
   *
   * @throws Refused at the field that is wrong or missing
   */
  public RefundRequest {
    refuseIf(price.isNegative(), "priceCents", "refund.price.negative");
    refuseIf(requestedAt.isBefore(purchasedAt), "requestedAt", "refund.requested.before-bought");
    refuseOutside(firstAuthorisedAt, purchasedAt, requestedAt, "firstAuthorisedAt");
    refuseOutside(blockedAt, purchasedAt, requestedAt, "blockedAt");
    refuseIf(
        reason == RefundReason.BLOCKED && blockedAt.isEmpty(), "blockedAt", "refund.fact.missing");
    refuseIf(
        reason == RefundReason.TARIFF_CHANGED && transitionEndsOn.isEmpty(),
        "transitionEndsOn",
        "refund.fact.missing");
    refuseIf(
        reason == RefundReason.WITHDRAWN && !withdrawn.orElse(true),
        "withdrawn",
        "refund.withdrawn.contradiction");
  }

  /** Whether the kind of ticket is no longer sold. */
  boolean isWithdrawn() {
    return withdrawn.orElse(reason == RefundReason.WITHDRAWN);
  }

  private static void refuseOutside(
      Optional<Instant> at, Instant first, Instant last, String field) {
    refuseIf(
        at.filter(when -> when.isBefore(first) || when.isAfter(last)).isPresent(),
        field,
        "refund.fact.outside");
  }

  private static void refuseIf(boolean wrong, String field, String key) {
    if (wrong) {
      throw Refused.field(field, key);
    }
  }
}
