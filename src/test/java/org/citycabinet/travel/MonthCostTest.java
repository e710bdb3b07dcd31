package org.citycabinet.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.validation.Trips.Spent;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class MonthCostTest {
  private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
  private static final YearMonth FEBRUARY = YearMonth.of(2028, 2);

  @Test
  @Requirement({"SIA-03", "SIA-04", "SIA-07"})
  void companionsCostButAreNoTripsAndSecondTapsAreNeither() {
    var month =
        costs(
                List.of(
                    spent("2028-02-10T07:00:00Z", TripRule.FARE, 45),
                    spent("2028-02-10T07:05:00Z", TripRule.COMPANION, 90),
                    spent("2028-02-10T07:06:00Z", TripRule.REPEAT, 0),
                    spent("2028-02-10T07:20:00Z", TripRule.TRANSFER, 0),
                    spent("2028-02-11T07:00:00Z", TripRule.CREDIT, 45),
                    spent("2028-02-12T07:00:00Z", TripRule.TICKET, 0)),
                List.of(bought("2028-02-12T06:00:00Z", 2400)))
            .get(0);
    assertEquals(new MonthCost(FEBRUARY, 4, Money.euro("1.80"), Money.euro("24.00")), month);
    assertEquals(Money.euro("25.80"), month.total());
  }

  /** The last day of a leap year's February ends at 22:00 of the clock that servers have. */
  @Test
  void aMonthIsThatOfTheOperatorsClock() {
    var months =
        costs(
            List.of(
                spent("2028-01-31T21:59:59Z", TripRule.FARE, 1),
                spent("2028-01-31T22:00:00Z", TripRule.FARE, 2),
                spent("2028-02-29T21:59:59Z", TripRule.FARE, 4),
                spent("2028-02-29T22:00:00Z", TripRule.FARE, 8)),
            List.of(bought("2028-02-29T22:00:00Z", 16)));
    assertEquals(List.of(6L, 24L), months.stream().map(m -> m.total().cents()).toList());
    assertEquals(List.of(2, 1), months.stream().map(MonthCost::trips).toList());
  }

  @Test
  void aMonthWithoutTripsCostsNothing() {
    assertEquals(
        List.of(Money.ZERO, Money.ZERO),
        costs(List.of(), List.of()).stream().map(MonthCost::total).toList());
  }

  private static List<MonthCost> costs(List<Spent> spent, List<MonthCost.Bought> bought) {
    return MonthCost.of(FEBRUARY, 2, VILNIUS, spent, bought);
  }

  private static Spent spent(String at, TripRule rule, long cents) {
    return new Spent(Instant.parse(at), rule, Money.ofCents(cents));
  }

  private static MonthCost.Bought bought(String at, long cents) {
    return new MonthCost.Bought(Instant.parse(at), Money.ofCents(cents));
  }
}
