package org.citycabinet.utility.invoice;

import static org.citycabinet.utility.invoice.BillChange.Kind.ADDED;
import static org.citycabinet.utility.invoice.BillChange.Kind.GONE;
import static org.citycabinet.utility.invoice.BillChange.Kind.OTHERWISE;
import static org.citycabinet.utility.invoice.BillChange.Kind.PRICE;
import static org.citycabinet.utility.invoice.BillChange.Kind.QUANTITY;
import static org.citycabinet.utility.invoice.BillChange.Kind.TAX;
import static org.citycabinet.utility.invoice.Bills.bill;
import static org.citycabinet.utility.invoice.Bills.line;
import static org.citycabinet.utility.invoice.Bills.water;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class BillChangeTest {

  private static Invoice of(InvoiceLine... lines) {
    return bill("A", "2026-10", "0.00", lines);
  }

  private static List<String> changes(Invoice before, Invoice now) {
    return BillChange.between(before, now).stream()
        .map(change -> change.kind() + " " + change.service() + change.effect().euros())
        .toList();
  }

  @Requirement("LUD-11")
  @Test
  void moreWaterAtAHigherPriceIsToldApart() {
    assertEquals(
        List.of(QUANTITY + " Aukstais ūdens1.15", PRICE + " Aukstais ūdens0.20", TAX + " 0.29"),
        changes(of(water("3", "1.15")), of(water("4", "1.20"))));
  }

  @Test
  void servicesComeAndGo() {
    assertEquals(
        List.of(ADDED + " Apkope10.00", GONE + " Aukstais ūdens-3.45", TAX + " -0.72"),
        changes(of(water("3", "1.15")), of(line("Apkope", "10", "m²", "1.00", 0))));
  }

  @Test
  void aServiceInSeveralLinesOrAnotherUnitIsComparedAsAWhole() {
    assertEquals(
        List.of(OTHERWISE + " Aukstais ūdens0.05", TAX + " 0.02"),
        changes(of(water("3", "1.15")), of(water("1", "1.15"), water("2", "1.175"))));
    assertEquals(
        List.of(OTHERWISE + " Aukstais ūdens0.55", TAX + " 0.12"),
        changes(of(water("3", "1.15")), of(line("Aukstais ūdens", "400", "l", "0.01", 21))));
  }

  @Test
  void theSameInvoiceHasNoChange() {
    assertEquals(List.of(), changes(of(water("3", "1.15")), of(water("3", "1.15"))));
  }

  @Requirement("LUD-11")
  @Test
  void thePartsAddUpToTheDifferenceToTheCent() {
    var random = new Random(20261120);
    for (int round = 0; round < 5000; round++) {
      var before = random(random);
      var now = random(random);
      var sum =
          BillChange.between(before, now).stream()
              .map(BillChange::effect)
              .reduce(Money.ZERO, Money::plus);
      assertEquals(now.getAmount().minus(before.getAmount()), sum);
    }
  }

  private static Invoice random(Random random) {
    var lines =
        random
            .ints(1 + random.nextInt(6), 0, 5)
            .mapToObj(
                service ->
                    new InvoiceLine(
                        "Pakalpojums " + service,
                        BigDecimal.valueOf(random.nextInt(90_000), 3),
                        random.nextInt(8) == 0 ? "l" : "m³",
                        BigDecimal.valueOf(random.nextInt(60_000), 4),
                        random.nextBoolean() ? 21 : 12))
            .toArray(InvoiceLine[]::new);
    return of(lines);
  }
}
