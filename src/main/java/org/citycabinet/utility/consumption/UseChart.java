package org.citycabinet.utility.consumption;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.web.MonthBars;

/**
 * The picture of thirteen months.
 *
 * @param months oldest first
 * @param drawn where their bars stand
 */
public record UseChart(List<MonthUse> months, MonthBars drawn) {

  /** The picture of these months, oldest first. */
  public static UseChart of(List<MonthUse> months) {
    return new UseChart(
        months,
        MonthBars.of(
            months.stream().map(MonthUse::amount).toList(),
            months.stream().map(MonthUse::yearBefore).toList()));
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return months.isEmpty();
  }

  /** The months that are known. */
  List<MonthUse> known() {
    return months.stream().filter(MonthUse::isKnown).toList();
  }

  /** The bars of the months that were computed, or of those that were read, as one SVG path. */
  public String columns(boolean estimated) {
    return drawn.columns(month -> months.get(month).estimated() == estimated);
  }

  /** The line of the year before, as points of a polyline. */
  public String yearBefore() {
    return IntStream.range(0, months.size())
        .filter(month -> months.get(month).yearBefore() != null)
        .mapToObj(month -> drawn.point(month, months.get(month).yearBefore()))
        .collect(Collectors.joining(" "));
  }

  /** The least that a month used. */
  public BigDecimal least() {
    return amounts().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  /** The most that a month used. */
  public BigDecimal most() {
    return amounts().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private Stream<BigDecimal> amounts() {
    return months.stream().map(MonthUse::amount).filter(Objects::nonNull);
  }
}
