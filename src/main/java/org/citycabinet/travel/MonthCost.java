package org.citycabinet.travel;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.citycabinet.ticketing.validation.Trips.Spent;
import org.citycabinet.words.Money;

/**
 * What a month of one card cost.
 *
 * @param month which
 * @param trips how many were made by its holder
 * @param fares what was taken off the card, for companions too
 * @param tickets what the tickets cost that were bought for it in that month, without commission
 */
public record MonthCost(YearMonth month, int trips, Money fares, Money tickets) {

  /** A ticket that was bought then. */
  record Bought(Instant at, Money price) {}

  /** Both together. */
  public Money total() {
    return fares.plus(tickets);
  }

  /**
   * Month by month, the oldest first.
   *
   * @param first the first month
   * @param count how many
   */
  static List<MonthCost> of(
      YearMonth first, int count, ZoneId zone, List<Spent> spent, List<Bought> bought) {
    var trips = spent.stream().collect(groupingBy(each -> month(each.at(), zone)));
    var tickets = bought.stream().collect(groupingBy(each -> month(each.at(), zone)));
    return LongStream.range(0, count)
        .mapToObj(first::plusMonths)
        .map(
            month ->
                of(
                    month,
                    trips.getOrDefault(month, List.of()),
                    tickets.getOrDefault(month, List.of())))
        .toList();
  }

  private static MonthCost of(YearMonth month, List<Spent> spent, List<Bought> bought) {
    return new MonthCost(
        month,
        (int) spent.stream().filter(each -> each.rule().isOwnTrip()).count(),
        spent.stream().map(Spent::charged).reduce(Money.ZERO, Money::plus),
        bought.stream().map(Bought::price).reduce(Money.ZERO, Money::plus));
  }

  private static YearMonth month(Instant at, ZoneId zone) {
    return YearMonth.from(at.atZone(zone));
  }
}
