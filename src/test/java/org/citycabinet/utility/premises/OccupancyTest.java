package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupancyTest {

  private static final House HOUSE = new House(new UUID(0, 1), "op", "Iela", "12", "Pilsēta", "1");

  private static Contract contract(String apartment) {
    var premise = new Premise(new UUID(0, 2), HOUSE, apartment);
    var signed = LocalDate.parse("2026-01-01");
    return new Contract(new UUID(0, 3), "7", premise, "SIA Piemērs", HolderKind.COMPANY, signed);
  }

  private static Occupancy tenantSince(String day) {
    return new Occupancy(
        new UUID(0, 4), new UUID(0, 5), contract("34"), OccupancyKind.TENANT, LocalDate.parse(day));
  }

  @Requirement("LUD-31")
  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-02-28, false",
    "2026-03-01, true",
    "2026-05-31, true",
    "2026-06-01, false",
  })
  void aTenantSeesTheAddressFromTheFirstDayUntilTheDayItEnds(LocalDate day, boolean sees) {
    var tenant = tenantSince("2026-03-01");
    tenant.endOn(LocalDate.parse("2026-06-01"));
    tenant.endOn(LocalDate.parse("2026-07-01"));
    assertEquals(sees, tenant.holdsOn(day));
  }

  @Requirement("LUD-31")
  @Test
  void nobodySeesMoreThanTheContractLasts() {
    assertFalse(tenantSince("2025-03-01").holdsOn(LocalDate.parse("2025-12-31")));
    assertTrue(tenantSince("2025-03-01").holdsOn(LocalDate.parse("2026-01-01")));
  }

  @Requirement("LUD-31")
  @Test
  void theOwnerDecidesAboutTheContractAndATenantDoesNot() {
    assertTrue(contract("34").place(OccupancyKind.OWNER).isDecidedByViewer());
    assertFalse(contract("34").place(OccupancyKind.TENANT).isDecidedByViewer());
  }

  @Test
  void anAddressReadsAsPeopleWriteIt() {
    assertEquals("Iela 12–34, Pilsēta", contract("34").place(null).address());
    assertEquals("Iela 12, Pilsēta", contract("").place(null).address());
  }
}
