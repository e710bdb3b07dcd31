package org.citycabinet.ticketing.opendata;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.citycabinet.ticketing.fare.ValidityTerm;
import org.citycabinet.ticketing.fare.ValidityTerm.CalendarDays;
import org.citycabinet.ticketing.fare.ValidityTerm.CalendarMonth;
import org.citycabinet.ticketing.fare.ValidityTerm.DaysOf24Hours;
import org.citycabinet.ticketing.fare.ValidityTerm.FixedPeriod;
import org.citycabinet.ticketing.fare.ValidityTerm.Minutes;
import org.citycabinet.ticketing.fare.ValidityTerm.MonthToSameDate;
import org.citycabinet.ticketing.fare.ValidityTerm.MonthsFromPurchase;
import org.citycabinet.ticketing.fare.ValidityTerm.Time;

/**
 * How long a ticket lasts, in the words of NeTEx.
 *
 * @param term as the operator's terms count it
 */
record NetexTerm(ValidityTerm term) {
  private static final int MINUTES_OF_A_DAY = 1_440;

  /** What the words of NeTEx leave open: how exactly it is counted. */
  Map<String, Object> keys() {
    var word = term.getClass().getSimpleName();
    if (term instanceof CalendarMonth month) {
      return Map.of("term", word, "nextMonthFromDay", month.nextFromDay());
    }
    return term instanceof FixedPeriod period
        ? Map.of("term", word, "seasonFrom", period.from(), "seasonTo", period.to())
        : Map.of("term", word);
  }

  String type() {
    if (term instanceof MonthsFromPurchase) {
      return "carnet";
    }
    if (term instanceof MonthToSameDate || term instanceof CalendarMonth) {
      return "monthlyPass";
    }
    if (term instanceof FixedPeriod) {
      return "seasonTicket";
    }
    return length();
  }

  private String length() {
    if (term instanceof Minutes counted) {
      return counted.minutes() < MINUTES_OF_A_DAY ? "singleTrip" : "dayPass";
    }
    return term instanceof Time ? "singleTrip" : "other";
  }

  String trigger() {
    if (term instanceof MonthsFromPurchase) {
      return "purchase";
    }
    return term instanceof CalendarMonth ? "startOfPeriod" : "activation";
  }

  String end() {
    if (term instanceof CalendarMonth || term instanceof FixedPeriod) {
      return "endOfCalendarPeriod";
    }
    return isToTheSecond() ? "standardDuration" : "endOfFareDay";
  }

  private boolean isToTheSecond() {
    return term instanceof Time || term instanceof Minutes || term instanceof DaysOf24Hours;
  }

  /** How long it is; null where its days are named. */
  TemporalAmount duration() {
    if (term instanceof Minutes counted) {
      return Duration.ofMinutes(counted.minutes());
    }
    if (term instanceof Time time) {
      return time.length();
    }
    if (term instanceof DaysOf24Hours days) {
      return Duration.ofDays(days.days());
    }
    return period();
  }

  private Period period() {
    if (term instanceof CalendarDays days) {
      return Period.ofDays(days.days());
    }
    if (term instanceof MonthsFromPurchase months) {
      return Period.ofMonths(months.months());
    }
    return term instanceof FixedPeriod ? null : Period.ofMonths(1);
  }

  String activation() {
    return trigger().equals("activation") ? "useOfValidator" : "noneRequired";
  }
}
