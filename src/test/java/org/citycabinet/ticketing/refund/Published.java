package org.citycabinet.ticketing.refund;

import static org.citycabinet.ticketing.refund.RefundDeadline.Event.BLOCKING;
import static org.citycabinet.ticketing.refund.RefundDeadline.Event.EXPIRY;
import static org.citycabinet.ticketing.refund.RefundDeadline.Event.PURCHASE;
import static org.citycabinet.ticketing.refund.RefundDeadline.Event.TRANSITION;
import static org.citycabinet.ticketing.refund.SlowLimit.days;
import static org.citycabinet.ticketing.refund.SlowLimit.months;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.words.MediumKind;

/** The operators' published paragraphs, told as sentences instead of tables. */
final class Published {
  private static final Set<String> NEVER_ONCE_USED = Set.of("MIN_90", "HOURS_24", "SEASON");
  private static final Set<String> OF_DAYS = Set.of("DAYS_3", "DAYS_5", "MONTH");

  private Published() {}

  static SlowValidity validity(String operator, RefundRequest wish) {
    return switch (operator) {
      case "riga" -> riga(wish.product(), wish.medium() == MediumKind.APP);
      case "liepaja" ->
          valid("11", wish.product().equals("DAYS_3") ? calendarDays(3) : new SlowTerm.Month());
      case "siauliai" -> siauliai(wish.product());
      case "ventspils" ->
          wish.product().startsWith("TRIPS")
              ? valid("1", new SlowTerm.MonthsFromPurchase(12))
              : valid("2", new SlowTerm.CalendarMonth(20));
      default -> throw new IllegalArgumentException(operator);
    };
  }

  static SlowRefund refund(String operator, SlowCase facts) {
    return switch (operator) {
      case "riga" ->
          facts.wish().medium() == MediumKind.APP ? codeTicket(facts) : cardTicket(facts);
      case "ventspils" -> nothing("29");
      default -> nothing("not stated");
    };
  }

  /** RIG-13, RIG-15.1.1 to RIG-15.3. */
  private static SlowValidity riga(String product, boolean app) {
    var within = SlowPause.ofMonths(app ? 3 : 12);
    return switch (product) {
      case "SEASON" -> valid("15.3", new SlowTerm.Period(MonthDay.of(6, 1), MonthDay.of(8, 31)));
      case "MIN_90", "TRIPS_10_90MIN" ->
          valid(app ? "15.2.1" : "15.1.1", new SlowTerm.Minutes(90), within);
      case "HOURS_24" -> valid(app ? "15.2.1" : "15.1.1", new SlowTerm.Minutes(24 * 60), within);
      case "DAYS_3" -> rigaDays(app, 3, within);
      case "DAYS_5" -> rigaDays(app, 5, within);
      case "MONTH" ->
          app
              ? valid("15.2.3", new SlowTerm.Days24(30), within)
              : valid("15.1.4", new SlowTerm.Month(), within);
      default -> throw new IllegalArgumentException(product);
    };
  }

  private static SlowValidity rigaDays(boolean app, int days, SlowPause within) {
    return app
        ? valid("15.2.2", new SlowTerm.Days24(days), within)
        : valid("15.1.2", calendarDays(days), within);
  }

  /** SIA-06, SIA-08. */
  private static SlowValidity siauliai(String product) {
    return switch (product) {
      case "SINGLE" -> valid("6", new SlowTerm.Time(30));
      case "DAYS_7" -> valid("8", calendarDays(7));
      default -> valid("8", calendarDays(30));
    };
  }

  /** RIG-75: where several paragraphs would do, a right that lapsed takes away no other. */
  private static SlowRefund codeTicket(SlowCase facts) {
    var product = facts.wish().product();
    var withdrawn = give("75.3", 100, RefundShare.PRICE, months(3, PURCHASE));
    if (facts.isWithdrawn() && isInTime(withdrawn, facts)) {
      return withdrawn;
    }
    var tariff = give("75.3", 100, RefundShare.PRICE, days(0, TRANSITION));
    if (isForTariff(facts) && isInTime(tariff, facts)) {
      return tariff;
    }
    if (facts.isUsed()) {
      if (NEVER_ONCE_USED.contains(product)) {
        return nothing("75a");
      }
      return OF_DAYS.contains(product)
          ? give("75.2", 75, RefundShare.UNITS_LEFT, days(0, EXPIRY))
          : nothing("75");
    }
    return product.equals("SEASON")
        ? give("75.4", 90, RefundShare.PRICE, days(30, EXPIRY))
        : give("75.1", 90, RefundShare.PRICE, months(3, PURCHASE));
  }

  /** RIG-74, RIG-43, RIG-69. */
  private static SlowRefund cardTicket(SlowCase facts) {
    var wish = facts.wish();
    var withdrawn = claim("74.3", 100, RefundShare.PRICE, months(12, PURCHASE));
    if (facts.isWithdrawn() && isInTime(withdrawn, facts)) {
      return withdrawn;
    }
    var tariff = claim("74.3", 100, RefundShare.PRICE, days(0, TRANSITION));
    if (isForTariff(facts) && isInTime(tariff, facts)) {
      return tariff;
    }
    if (facts.isUsed() && NEVER_ONCE_USED.contains(wish.product())) {
      return nothing("75a");
    }
    return switch (wish.reason()) {
      case OPERATOR_FAULT -> give("43", 100, RefundShare.UNITS_LEFT, days(0, EXPIRY));
      case RETAINED -> retained(facts);
      default -> facts.isUsed() ? usedCard(facts) : unusedCard(facts);
    };
  }

  /** RIG-69: the retention counts, not the six months of a card that is blocked for good. */
  private static SlowRefund retained(SlowCase facts) {
    if (facts.isUsed()) {
      return give("69", 75, RefundShare.UNITS_LEFT_AT_RETENTION, months(12, PURCHASE));
    }
    return facts.wish().product().equals("SEASON")
        ? give("74.5", 90, RefundShare.PRICE, days(30, EXPIRY))
        : give("74.1", 90, RefundShare.PRICE, months(12, PURCHASE));
  }

  private static SlowRefund usedCard(SlowCase facts) {
    return facts.wish().reason() == RefundReason.MEDIUM_DAMAGED
        ? claim("74.2.2", 75, RefundShare.UNITS_LEFT, months(12, PURCHASE))
        : claim("74.2.1", 75, RefundShare.UNITS_LEFT, months(12, PURCHASE), days(0, EXPIRY));
  }

  private static SlowRefund unusedCard(SlowCase facts) {
    if (facts.wish().product().equals("SEASON")) {
      return claim("74.5", 90, RefundShare.PRICE, days(30, EXPIRY));
    }
    return facts.wish().reason() == RefundReason.MEDIUM_DAMAGED
        ? claim("74.2.2", 75, RefundShare.UNITS_LEFT, months(12, PURCHASE))
        : claim("74.1", 90, RefundShare.PRICE, months(12, PURCHASE));
  }

  private static boolean isForTariff(SlowCase facts) {
    return facts.wish().reason() == RefundReason.TARIFF_CHANGED && !facts.isUsed();
  }

  /** Whether the paragraph's own time still runs; that of a blocked card ends every claim. */
  private static boolean isInTime(SlowRefund refund, SlowCase facts) {
    var own = refund.limits().stream().filter(limit -> limit.event() != BLOCKING).toList();
    return SlowLimit.tooLate(own, facts)
        .filter(end -> !facts.wish().requestedAt().isBefore(end))
        .isEmpty();
  }

  /** On a blocked card within six months (RIG-41). */
  private static SlowRefund claim(
      String clause, int percent, RefundShare share, SlowLimit... limits) {
    return new SlowRefund(
        clause,
        Stream.concat(Stream.of(limits), Stream.of(months(6, BLOCKING))).toList(),
        percent,
        share);
  }

  private static SlowRefund give(
      String clause, int percent, RefundShare share, SlowLimit... limits) {
    return new SlowRefund(clause, List.of(limits), percent, share);
  }

  private static SlowRefund nothing(String clause) {
    return give(clause, 0, RefundShare.NOTHING);
  }

  private static SlowTerm calendarDays(int days) {
    return new SlowTerm.CalendarDays(days);
  }

  private static SlowValidity valid(String clause, SlowTerm term) {
    return new SlowValidity(clause, Set.of(), Set.of(), term, Optional.empty());
  }

  private static SlowValidity valid(String clause, SlowTerm term, SlowPause within) {
    return new SlowValidity(clause, Set.of(), Set.of(), term, Optional.of(within));
  }
}
