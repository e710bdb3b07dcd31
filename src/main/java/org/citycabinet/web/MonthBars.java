package org.citycabinet.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the bars of up to thirteen months stand in units of an SVG that is 620 wide and 210 high.
 *
 * @param amounts by month, the oldest first, none below 0; null where nothing is known
 * @param top the first multiple of the number of lines across that no amount exceeds
 */
public record MonthBars(List<BigDecimal> amounts, int top) {
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
   * @param month which of the months it is, counted from 0
   * @param x its left edge
   * @param y its upper edge
   * @param height its height
   */
  public record Bar(int month, int x, int y, int height) {

    /** The bar's middle, where the month's letter stands. */
    public int middle() {
      return x + WIDTH / 2;
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

  /**
   * The bars of these amounts.
   *
   * @param beside what else is drawn to the same measure; null where nothing is known
   */
  public static MonthBars of(List<BigDecimal> amounts, List<BigDecimal> beside) {
    var most =
        Stream.concat(amounts.stream(), beside.stream())
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE)
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return new MonthBars(amounts, Math.max(1, (most + LINES - 1) / LINES) * LINES);
  }

  /** The bars of the months that are known. */
  public List<Bar> bars() {
    return IntStream.range(0, amounts.size())
        .filter(month -> amounts.get(month) != null)
        .mapToObj(this::bar)
        .toList();
  }

  private Bar bar(int month) {
    var y = y(amounts.get(month));
    return new Bar(month, LEFT + month * STEP, y, BOTTOM - y);
  }

  /** The lines across, from the top down; the lowest is 0. */
  public List<Line> lines() {
    var step = top / LINES;
    return IntStream.rangeClosed(0, LINES)
        .map(i -> top - i * step)
        .mapToObj(amount -> new Line(y(BigDecimal.valueOf(amount)), amount))
        .toList();
  }

  /** The lines across as one SVG path. */
  public String across() {
    return lines().stream().map(Line::outline).collect(Collectors.joining());
  }

  /** The bars of all months as one SVG path. */
  public String columns() {
    return columns(month -> true);
  }

  /** The bars of some of the months as one SVG path. */
  public String columns(IntPredicate months) {
    return bars().stream()
        .filter(bar -> months.test(bar.month()))
        .map(Bar::outline)
        .collect(Collectors.joining());
  }

  /** Where the letter of each month that is known stands. */
  public String middles() {
    return bars().stream()
        .map(bar -> String.valueOf(bar.middle()))
        .collect(Collectors.joining(" "));
  }

  /** A month's middle and the height of an amount, as a point of a polyline. */
  public String point(int month, BigDecimal amount) {
    return LEFT + month * STEP + WIDTH / 2 + "," + y(amount);
  }

  private int y(BigDecimal amount) {
    var height =
        amount
            .multiply(BigDecimal.valueOf(HEIGHT))
            .divide(BigDecimal.valueOf(top), 0, RoundingMode.HALF_UP);
    return BOTTOM - height.intValueExact();
  }
}
