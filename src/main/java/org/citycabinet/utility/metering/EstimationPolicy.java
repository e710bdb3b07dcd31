package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * What is settled where no reading came: one row of {@code estimation.csv}.
 *
 * @param kinds the meters that the row is about
 * @param clause the clause of the operator's terms that says so
 * @param averageMonths over how many months that were read the average goes, 1 to 12
 * @param missedLimit after how many months in a row without a reading more is charged than the
 *     average
 */
public record EstimationPolicy(
    Cell<ServiceKind> kinds, String clause, int averageMonths, int missedLimit)
    implements Rule<ServiceKind> {

  @Override
  public boolean covers(ServiceKind kind) {
    return kinds.covers(kind);
  }

  /**
   * What the register would show by the average daily use; on days away nothing is used.
   *
   * @param month the month without a reading
   * @param day the last day on which one could be given
   * @return empty where nothing was read before
   */
  public Optional<Reading.Shown> estimate(
      Series series, YearMonth month, LocalDate day, List<Away> absences) {
    var known = series.usesBefore(month);
    var uses = known.subList(Math.max(0, known.size() - averageMonths), known.size());
    return uses.isEmpty()
        ? Optional.empty()
        : series
            .before(month)
            .map(previous -> shown(series.dial(), previous, used(uses, previous, day, absences)));
  }

  private static BigDecimal used(
      List<Use> uses, Series.Point previous, LocalDate day, List<Away> absences) {
    var amount = uses.stream().map(Use::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var days = uses.stream().mapToLong(Use::days).sum();
    var home = Away.daysAtHome(previous.readOn(), day, absences);
    return amount
        .multiply(BigDecimal.valueOf(home))
        .divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
  }

  private static Reading.Shown shown(Dial dial, Series.Point previous, BigDecimal used) {
    var value = previous.value().add(dial.steps(used));
    var rolledOver = value.compareTo(dial.capacity()) >= 0;
    return new Reading.Shown(rolledOver ? value.subtract(dial.capacity()) : value, rolledOver);
  }
}
