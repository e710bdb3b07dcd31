package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What a day brought. */
class DayReportTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final UUID CLERK = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void soldAndTakenBackCountOnTheirOwnDays() {
    var kept = sold(MONDAY, Paid.cash(Money.euro("20.00")), "9.00", "2.50");
    var undone = sold(MONDAY, Paid.card("4711"), "17.00");
    undone.undo(CLERK, null, "nepareiza", NOON, TUESDAY);
    var sales = List.of(kept, undone);
    assertEquals(
        new DayReport.Sum(3, Money.euro("28.50"), 0, Money.ZERO),
        DayReport.of(MONDAY, sales).total());
    assertEquals(
        new DayReport.Sum(0, Money.ZERO, 1, Money.euro("17.00")),
        DayReport.of(TUESDAY, sales).total());
    assertEquals(Money.euro("-17.00"), DayReport.of(TUESDAY, sales).total().net());
  }

  @Test
  void whatIsTakenBackOnItsDayLeavesNothing() {
    var sale = sold(MONDAY, Paid.card("4711"), "17.00");
    sale.undo(CLERK, null, "nepareiza", NOON, MONDAY);
    var sum = DayReport.of(MONDAY, List.of(sale)).total();
    assertEquals(Money.ZERO, sum.net());
    assertEquals(List.of(1, 1), List.of(sum.sold(), sum.undone()));
  }

  @Test
  void everyWayToTellThemApartAddsUpToTheSame() {
    var report =
        DayReport.of(
            MONDAY,
            List.of(
                sold(MONDAY, Paid.cash(Money.euro("20.00")), "9.00", "2.50"),
                sold(MONDAY, Paid.card("4711"), "17.00"),
                sold(TUESDAY, Paid.card("4712"), "17.00")));
    assertEquals(
        Map.of("CASH", Money.euro("11.50"), "CARD", Money.euro("17.00")),
        nets(report.by(entry -> entry.means().name())));
    assertEquals(
        report.total().net(),
        nets(report.by(entry -> entry.amount().toString())).values().stream()
            .reduce(Money.ZERO, Money::plus));
  }

  private static Map<String, Money> nets(Map<String, DayReport.Sum> sums) {
    return sums.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().net()));
  }

  private static CounterSale sold(LocalDate day, Paid paid, String... euros) {
    var id = UUID.randomUUID();
    var till = new CounterSale.Till(id, id, "town", CLERK, null, id, id, NOON, day);
    var lines =
        Arrays.stream(euros).map(Money::euro).map(amount -> SaleLine.topUp(1, amount)).toList();
    return new CounterSale(till, lines, paid);
  }
}
