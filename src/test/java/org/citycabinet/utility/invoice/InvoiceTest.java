package org.citycabinet.utility.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  private static final InvoiceLine WATER = Bills.line("x", "3.77", "m³", "1.1500", 21);
  private static final InvoiceLine HEAT = Bills.line("x", "0.8512", "MWh", "52.3400", 12);
  private static final InvoiceLine CARE = Bills.line("x", "48.5", "m²", "0.1700", 21);

  private static Invoice carrying(String euros) {
    return Bills.bill("1", "2026-10", euros, WATER, HEAT, CARE);
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
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentAboveTheInvoiceLeavesNothingToPay() {
    assertEquals(Money.ZERO, carrying("-70.00").getPayable());
  }
}
