package org.citycabinet.utility.billing;

import static org.citycabinet.utility.invoice.Bills.bill;
import static org.citycabinet.utility.invoice.Bills.day;
import static org.citycabinet.utility.invoice.Bills.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.utility.invoice.Bills;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final Invoice OCTOBER =
      bill("A-10", "2026-10", "0.00", line("Apkope", "100", "m²", "0.60", 0));
  private static final Invoice NOVEMBER =
      bill("A-11", "2026-11", "0.00", line("Apkope", "100", "m²", "0.70", 0));

  private static Standing owing(String euros, Map<UUID, Money> meant) {
    return Standing.of(List.of(NOVEMBER, OCTOBER), meant, Money.euro(euros));
  }

  @Requirement("LUD-11")
  @ParameterizedTest(name = "of {0} owed, {1} is of November, {2} of October, {3} is older")
  @CsvSource({
    "0.00, 0.00, 0.00, 0.00",
    "20.00, 20.00, 0.00, 0.00",
    "70.00, 70.00, 0.00, 0.00",
    "75.25, 70.00, 5.25, 0.00",
    "130.00, 70.00, 60.00, 0.00",
    "142.50, 70.00, 60.00, 12.50",
    "-9.00, 0.00, 0.00, 0.00"
  })
  void whatIsOwedLiesOnTheNewestInvoices(
      String owed, String november, String october, String older) {
    var standing = owing(owed, Map.of());
    assertEquals(Money.euro(november), standing.open(NOVEMBER));
    assertEquals(Money.euro(october), standing.open(OCTOBER));
    assertEquals(Money.euro(older), standing.getOlder());
  }

  @Requirement("LUD-11")
  @Test
  void whatAPayerMeantForAnInvoiceIsCountedToItThoughAnOlderOneIsOpen() {
    var standing = owing("60.00", Map.of(NOVEMBER.getId(), Money.euro("70.00")));
    assertEquals(Money.ZERO, standing.open(NOVEMBER));
    assertEquals(Money.euro("60.00"), standing.open(OCTOBER));
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentIsToldAndNothingIsOwed() {
    var standing = owing("-9.00", Map.of());
    assertEquals(Money.euro("9.00"), standing.getOverpaid());
    assertEquals(Money.ZERO, standing.getOwed());
  }

  @ParameterizedTest(name = "{0} owed on {1}: {2}")
  @CsvSource({"0.00, 2027-01-01, PAID", "0.01, 2026-12-31, OPEN", "0.01, 2027-01-01, OVERDUE"})
  void theLastDayToPayIsStillInTime(String owed, String day, InvoiceState state) {
    assertEquals(state, owing(owed, Map.of()).state(NOVEMBER, day(day)));
  }

  @Test
  void aCreditAsksForNothing() {
    var credit =
        Bills.correction("A-12", "A-11", "2026-12", "0.00", line("Apkope", "-10", "m²", "0.70", 0));
    var standing = Standing.of(List.of(credit, NOVEMBER), Map.of(), Money.euro("63.00"));
    assertEquals(InvoiceState.NOTHING, standing.state(credit, day("2026-12-31")));
    assertEquals(Money.euro("63.00"), standing.open(NOVEMBER));
  }
}
