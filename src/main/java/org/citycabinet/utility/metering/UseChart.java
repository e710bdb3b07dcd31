package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything stands in the picture of thirteen months, in units of an SVG that is 620 wide
 * and 210 high.
 *
 * @param months oldest first
 * @param top the first multiple of the number of lines across that no month exceeds
 */
public record UseChart(List<MonthUse> months, int top) {

  private static final int BOTTOM = 185;
  private static final int HEIGHT = 165;
  private static final int LEFT = 40;
  private static final int STEP = 44;
  private static final int WIDTH = 28;
  private static final int LINES = 3;
  private static final int ROUND = 3;

  /**
   * One month's bar.
   *
   * @param use the month
   * @param x its left edge
   * @param y its upper edge
   * @param height its height
   */
  public record Bar(MonthUse use, int x, int y, int height) {

    /** The bar's middle, where the month's letter stands. */
    public int middle() {
      return x + WIDTH / 2;
    }

    /** The month. */
    public YearMonth month() {
      return use.month();
    }

    /** Its edge with round corners, as part of an SVG path. */
    String outline() {
      int round = Math.min(ROUND, height / 2);
      return start(round)
          + corner(round, round, -round)
          + ("h" + (WIDTH - 2 * round))
          + corner(round, round, round)
          + ("v" + (height - 2 * round))
          + corner(round, -round, round)
          + ("h" + (2 * round - WIDTH))
          + corner(round, -round, -round)
          + "z";
    }

    private String start(int round) {
      return "M" + x + " " + (y + round);
    }

    private static String corner(int round, int dx, int dy) {
      return "a" + round + " " + round + " 0 0 1 " + dx + " " + dy;
    }
  }

  /**
   * A line across, with what it stands for.
   *
   * @param y its height
   * @param amount in the unit of what is drawn
   */
  public record Line(int y, int amount) {

    /** Where its figure stands. */
    public int textY() {
      return y + 4;
    }

    String outline() {
      return "M30 " + y + "h580";
    }
  }

  /** The picture of these months, oldest first. */
  public static UseChart of(List<MonthUse> months) {
    return new UseChart(months, top(months));
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return months.isEmpty();
  }

  /** The bars of the months that are known. */
  public List<Bar> bars() {
    return IntStream.range(0, months.size())
        .filter(i -> months.get(i).isKnown())
        .mapToObj(i -> bar(i, months.get(i)))
        .toList();
  }

  /** The lines across, from the top down; the lowest is 0. */
  public List<Line> lines() {
    var step = top / LINES;
    return IntStream.rangeClosed(0, LINES)
        .map(i -> top - i * step)
        .mapToObj(amount -> new Line(y(BigDecimal.valueOf(amount)), amount))
        .toList();
  }

  /** The bars of the months that were computed, or of those that were read, as one SVG path. */
  public String columns(boolean estimated) {
    return bars().stream()
        .filter(bar -> bar.use().estimated() == estimated)
        .map(Bar::outline)
        .collect(Collectors.joining());
  }

  /** The lines across as one SVG path. */
  public String across() {
    return lines().stream().map(Line::outline).collect(Collectors.joining());
  }

  /** Where the letter of each month that is known stands. */
  public String middles() {
    return bars().stream()
        .map(bar -> String.valueOf(bar.middle()))
        .collect(Collectors.joining(" "));
  }

  /** The line of the year before, as points of a polyline. */
  public String yearBefore() {
    var points = new ArrayList<String>();
    for (var i = 0; i < months.size(); i++) {
      var before = months.get(i).yearBefore();
      if (before != null) {
        points.add(LEFT + i * STEP + WIDTH / 2 + "," + y(before));
      }
    }
    return points.stream().collect(Collectors.joining(" "));
  }

  /** The least that a month used. */
  public BigDecimal least() {
    return amounts().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  /** The most that a month used. */
  public BigDecimal most() {
    return amounts().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private Bar bar(int index, MonthUse use) {
    var y = y(use.amount());
    return new Bar(use, LEFT + index * STEP, y, BOTTOM - y);
  }

  private int y(BigDecimal amount) {
    var height =
        amount
            .multiply(BigDecimal.valueOf(HEIGHT))
            .divide(BigDecimal.valueOf(top), 0, RoundingMode.HALF_UP);
    return BOTTOM - height.intValueExact();
  }

  private static int top(List<MonthUse> months) {
    var most =
        Stream.concat(
                months.stream().map(MonthUse::amount), months.stream().map(MonthUse::yearBefore))
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE)
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(1, (most + LINES - 1) / LINES) * LINES;
  }

  private Stream<BigDecimal> amounts() {
    return months.stream().map(MonthUse::amount).filter(Objects::nonNull);
  }
}
