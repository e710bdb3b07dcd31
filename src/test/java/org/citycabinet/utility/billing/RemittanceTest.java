package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class RemittanceTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final UUID HOME = new UUID(0, 1);
  private static final UUID BILL = new UUID(0, 2);

  private static Allocation part(UUID invoice, String euros) {
    return new Allocation(HOME, invoice, Money.euro(euros));
  }

  private final Remittance remittance =
      new Remittance(
          new UUID(0, 0x1F3A09CE),
          "op",
          new UUID(0, 9),
          List.of(part(BILL, "64.18"), part(null, "5.25")),
          NOON);

  @Test
  void itIsTheSumOfItsParts() {
    assertEquals(Money.euro("69.43"), remittance.getTotal());
    assertEquals("1F3A-09CE", remittance.getReference());
  }

  @Test
  void itLeavesItsHoldOnce() {
    assertTrue(remittance.settle(RemittanceState.CANCELLED, NOON));
    assertFalse(remittance.settle(RemittanceState.PAID, NOON.plusSeconds(1)));
    assertEquals(RemittanceState.CANCELLED, remittance.getState());
    assertEquals(NOON, remittance.getSettledAt());
  }

  @Test
  void itIsUnderWayForAQuarterOfAnHour() {
    assertTrue(remittance.isUnderWay(NOON.plusSeconds(899)));
    assertFalse(remittance.isUnderWay(NOON.plusSeconds(900)));
  }

  @Test
  void twoThatPayTheSameInvoiceOrTheSameOlderDebtOverlap() {
    assertTrue(remittance.overlaps(List.of(part(BILL, "1.00"))));
    assertTrue(remittance.overlaps(List.of(part(null, "1.00"))));
    assertFalse(remittance.overlaps(List.of(part(new UUID(0, 3), "1.00"))));
    assertFalse(
        remittance.overlaps(List.of(new Allocation(new UUID(0, 4), null, Money.euro("1.00")))));
  }
}
