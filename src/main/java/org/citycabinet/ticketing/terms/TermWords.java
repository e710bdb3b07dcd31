package org.citycabinet.ticketing.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.ValidityTerm;
import org.citycabinet.ticketing.fare.ValidityTerm.CalendarDays;
import org.citycabinet.ticketing.fare.ValidityTerm.CalendarMonth;
import org.citycabinet.ticketing.fare.ValidityTerm.DaysOf24Hours;
import org.citycabinet.ticketing.fare.ValidityTerm.FixedPeriod;
import org.citycabinet.ticketing.fare.ValidityTerm.Minutes;
import org.citycabinet.ticketing.fare.ValidityTerm.MonthsFromPurchase;
import org.citycabinet.ticketing.fare.ValidityTerm.Time;
import org.citycabinet.ticketing.product.Validity;

/**
 * Terms of validity in words.
 *
 * @param pen what writes them
 */
record TermWords(Pen pen) {
  private static final int DAY_MINUTES = 1440;
  private static final Map<String, String> DAYS =
      Map.of("lv", "d. MMMM", "lt", "MMMM d 'd.'", "en", "d MMMM");

  /** What a term is. */
  String of(ValidityTerm term) {
    if (term instanceof Minutes minutes) {
      return minutes(minutes.minutes());
    }
    if (term instanceof Time time) {
      return pen.text("terms.term.time", time.length().toMinutes());
    }
    if (term instanceof CalendarDays days) {
      return pen.text("terms.term.days", days.days());
    }
    if (term instanceof DaysOf24Hours days) {
      return pen.text("terms.term.hours24", days.days());
    }
    if (term instanceof MonthsFromPurchase months) {
      return pen.text("terms.term.purchase", months.months());
    }
    if (term instanceof CalendarMonth month) {
      return pen.text("terms.term.calendar-month", month.nextFromDay());
    }
    if (term instanceof FixedPeriod period) {
      return pen.text("terms.term.period", day(period.from()), day(period.to()));
    }
    return pen.text("terms.term.same-date");
  }

  private String minutes(int minutes) {
    return minutes % DAY_MINUTES == 0
        ? pen.text("terms.term.hours", Duration.ofMinutes(minutes).toHours())
        : pen.text("terms.term.minutes", minutes);
  }

  private String day(MonthDay day) {
    var pattern = DAYS.get(pen.locale().getLanguage());
    return DateTimeFormatter.ofPattern(pattern, pen.locale()).format(day);
  }

  /** When a ticket is valid. */
  String result(Validity validity, Optional<Instant> used) {
    var late =
        used.filter(at -> validity.useBy().filter(end -> !at.isBefore(end)).isPresent())
            .isPresent();
    if (late) {
      return pen.text("terms.validity.late", pen.end(validity.useBy().orElseThrow()));
    }
    return validity
        .term()
        .map(this::span)
        .or(() -> validity.useBy().map(end -> pen.text("terms.validity.use-by", pen.end(end))))
        .orElseGet(() -> pen.text("terms.validity.first-use"));
  }

  private String span(Span span) {
    return pen.text("terms.validity.span", pen.dateTime(span.from()), pen.end(span.until()));
  }
}
