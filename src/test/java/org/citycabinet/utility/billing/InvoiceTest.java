package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  private static final InvoiceLine WATER = line("3.77", "m³", "1.1500", 21);
  private static final InvoiceLine HEAT = line("0.8512", "MWh", "52.3400", 12);
  private static final InvoiceLine CARE = line("48.5", "m²", "0.1700", 21);

  private static InvoiceLine line(String quantity, String unit, String price, int vat) {
    return new InvoiceLine("x", new BigDecimal(quantity), unit, new BigDecimal(price), vat);
  }

  private static Parties parties() {
    return new Parties(
        new Parties.Payee("SIA Ūdens", "40000000000", "LV80BANK0000435195001"), "Anna", "Iela 1");
  }

  private static Invoice carrying(String euros) {
    var head =
        new Invoice.Head(
            "op",
            new UUID(0, 1),
            "1",
            YearMonth.parse("2026-10"),
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-11-30"));
    return new Invoice(
        new UUID(0, 2), head, parties(), List.of(WATER, HEAT, CARE), Money.euro(euros));
  }

  @Test
  void aLineIsQuantityTimesPriceRoundedOnce() {
    assertEquals(Money.euro("4.34"), WATER.getNet());
    assertEquals(Money.euro("44.55"), HEAT.getNet());
  }

  @Test
  void taxIsRoundedOncePerRateOverAllItsLines() {
    assertEquals(
        List.of(
            new Vat(12, Money.euro("44.55"), Money.euro("5.35")),
            new Vat(21, Money.euro("12.59"), Money.euro("2.64"))),
        carrying("0.00").getVats());
  }

  @Requirement("LUD-11")
  @Test
  void aDebtIsPayableOnTopOfTheInvoice() {
    assertEquals(Money.euro("65.13"), carrying("5.25").getAmount());
    assertEquals(Money.euro("70.38"), carrying("5.25").getPayable());
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentIsTakenOffTheInvoice() {
    assertEquals(Money.euro("60.13"), carrying("-5.00").getPayable());
    assertEquals(Money.ZERO, carrying("-5.00").getLeftOver());
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentAboveTheInvoiceLeavesNothingToPayAndARest() {
    assertEquals(Money.ZERO, carrying("-70.00").getPayable());
    assertEquals(Money.euro("4.87"), carrying("-70.00").getLeftOver());
  }

  @Requirement("LUD-29")
  @Test
  void anEstimateSetsPlanAgainstActualAndAddsUp() {
    var estimate =
        new Estimate(
            new UUID(0, 3),
            "op",
            new UUID(0, 4),
            LocalDate.parse("2026-10-31"),
            List.of(
                new EstimateItem("a", Money.euro("100.00"), Money.euro("80.00")),
                new EstimateItem("b", Money.euro("50.00"), Money.euro("60.50"))));
    assertEquals(2026, estimate.getYear());
    assertEquals(Money.euro("150.00"), estimate.getTotal().getPlan());
    assertEquals(Money.euro("140.50"), estimate.getTotal().getActual());
    assertEquals(Money.euro("-10.50"), estimate.getItems().get(1).getLeft());
  }
}
