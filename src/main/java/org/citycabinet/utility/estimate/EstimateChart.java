package org.citycabinet.utility.estimate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.words.Money;

/**
 * Where everything stands in the picture of plan and spending, in units of an SVG that is 620 wide.
 *
 * @param items the headings, from the top down
 */
public record EstimateChart(List<EstimateItem> items) {
  private static final int WIDTH = 620;
  private static final int STEP = 56;

  /**
   * The bars of a heading.
   *
   * @param item the heading
   * @param y where its name stands
   * @param plan how long the bar of the plan is
   * @param actual how long the bar of the spending is
   */
  public record Bar(EstimateItem item, int y, long plan, long actual) {
    /** Where the bar of the plan begins. */
    public int planY() {
      return y + 8;
    }

    /** Where the bar of the spending begins. */
    public int actualY() {
      return y + 22;
    }

    /** Whether more was spent than was planned. */
    public boolean isOver() {
      return item.getLeft().isNegative();
    }
  }

  /** How high the picture is. */
  public int height() {
    return items.size() * STEP;
  }

  /** The bars; the longest is as wide as the picture. */
  public List<Bar> bars() {
    var longest =
        items.stream()
            .flatMap(item -> Stream.of(item.getPlan(), item.getActual()))
            .mapToLong(Money::cents)
            .reduce(1, Math::max);
    return IntStream.range(0, items.size()).mapToObj(i -> bar(i, longest)).toList();
  }

  private Bar bar(int index, long longest) {
    var item = items.get(index);
    return new Bar(
        item,
        index * STEP + 14,
        length(item.getPlan(), longest),
        length(item.getActual(), longest));
  }

  private static long length(Money amount, long longest) {
    return Math.max(0, amount.cents()) * WIDTH / longest;
  }
}
