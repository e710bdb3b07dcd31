package org.citycabinet.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ledger.DayBook;
import org.citycabinet.ledger.LedgerAccount.Kind;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.words.Money;

/** Makes the report of each day that is over; one that was made is never made again. */
@ApplicationScoped
@Transactional
class Settlement implements NightlyWork {
  /** A transaction that is booked on a day is there for all to see some days later at most. */
  private static final int DAYS_LATE = 3;

  @Inject Reports reports;
  @Inject DayEntries days;
  @Inject DayBook book;
  @Inject Clock clock;

  @Override
  public NightlyJob job() {
    return NightlyJob.SETTLEMENT;
  }

  @Override
  public boolean isFor(Operator operator) {
    return true;
  }

  @Override
  public long count(Night night) {
    return missing(night).count();
  }

  @Override
  public List<String> after(Night night, String last) {
    return missing(night).map(LocalDate::toString).limit(1).toList();
  }

  /** From the day after the last report to the day before the night; at first only the latter. */
  private Stream<LocalDate> missing(Night night) {
    var first = reports.last(night.code()).map(last -> last.plusDays(1)).orElse(yesterday(night));
    return first.isAfter(yesterday(night)) ? Stream.of() : first.datesUntil(night.on());
  }

  private static LocalDate yesterday(Night night) {
    return night.on().minusDays(1);
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    items.forEach(item -> make(night.operator(), LocalDate.parse(item)));
  }

  private void make(Operator operator, LocalDate day) {
    var looked = looked(operator, day);
    var booked = looked.stream().flatMap(each -> days.of(operator, each).stream()).toList();
    var told =
        looked.stream().flatMap(each -> reports.told(operator.code(), each).stream()).toList();
    reports.keep(
        operator.code(), Report.of(day, clock.instant(), booked, told, opening(operator, day)));
  }

  /** The day itself, and those before it of which there is a report already. */
  private List<LocalDate> looked(Operator operator, LocalDate day) {
    var first = reports.first(operator.code()).orElse(day);
    var from = day.minusDays(DAYS_LATE);
    return (from.isBefore(first) ? first : from).datesUntil(day.plusDays(1)).toList();
  }

  private Map<Kind, Money> opening(Operator operator, LocalDate day) {
    return reports
        .find(operator.code(), day.minusDays(1))
        .map(
            before ->
                before.balances().entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, each -> each.getValue().closing())))
        .orElseGet(
            () -> book.balances(operator.code(), day.atStartOfDay(operator.zone()).toInstant()));
  }
}
