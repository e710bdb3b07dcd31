package org.citycabinet.utility.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything stands in the picture of a balance, in units of an SVG that is 620 wide and 210
 * high: for each month a bar of the dwellings beside a bar of the building.
 *
 * @param months oldest first
 */
public record BalanceChart(List<BalanceMonth> months) {
  private static final int BOTTOM = 185;
  private static final int HEIGHT = 165;
  private static final int LEFT = 40;
  private static final int STEP = 44;
  private static final int WIDTH = 15;
  private static final int LINES = 3;

  /**
   * One bar.
   *
   * @param building whether it is the building's
   * @param estimated whether a computed reading took part
   */
  public record Bar(int x, int y, int height, boolean building, boolean estimated) {}

  /** A month's letter under its bars. */
  public record Letter(int x, YearMonth month) {}

  /** A line across, with what it stands for. */
  public record Line(int y, int amount) {

    /** Where its figure stands. */
    public int textY() {
      return y + 4;
    }
  }

  /** All bars, the dwellings' left of the building's. */
  public List<Bar> bars() {
    return IntStream.range(0, months.size())
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                        bar(i, months.get(i).dwellings(), false, months.get(i).estimated()),
                        bar(i, months.get(i).house(), true, false))
                    .filter(Objects::nonNull))
        .toList();
  }

  private Bar bar(int index, BigDecimal amount, boolean building, boolean estimated) {
    if (amount == null) {
      return null;
    }
    int x = LEFT + index * STEP + (building ? WIDTH + 1 : 0);
    int y = y(amount.max(BigDecimal.ZERO));
    return new Bar(x, y, BOTTOM - y, building, estimated);
  }

  /** The months' letters. */
  public List<Letter> letters() {
    return IntStream.range(0, months.size())
        .mapToObj(i -> new Letter(LEFT + i * STEP + WIDTH, months.get(i).month()))
        .toList();
  }

  /** The lines across, from the top down; the lowest is 0. */
  public List<Line> lines() {
    int step = top() / LINES;
    return IntStream.rangeClosed(0, LINES)
        .map(i -> top() - i * step)
        .mapToObj(amount -> new Line(y(BigDecimal.valueOf(amount)), amount))
        .toList();
  }

  private int y(BigDecimal amount) {
    var height =
        amount
            .multiply(BigDecimal.valueOf(HEIGHT))
            .divide(BigDecimal.valueOf(top()), 0, RoundingMode.HALF_UP);
    return BOTTOM - height.intValueExact();
  }

  /** The first multiple of the number of lines that no month exceeds. */
  private int top() {
    int most =
        months.stream()
            .flatMap(month -> Stream.of(month.dwellings(), month.house()).filter(Objects::nonNull))
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE)
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(1, (most + LINES - 1) / LINES) * LINES;
  }
}
