package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationTest {
  private static final UUID GIVER = new UUID(0, 5);
  private static final UUID TAKER = new UUID(0, 6);

  private static Delegation untilTheEndOfMay(boolean mayAct) {
    var house = new House(new UUID(0, 1), "op", "Iela", "12", "Pilsēta", "1");
    var contract =
        new Contract(
            new UUID(0, 3),
            "7",
            new Premise(new UUID(0, 2), house, "34"),
            "Kāds",
            HolderKind.PERSON,
            LocalDate.parse("2026-01-01"));
    var scope =
        new Delegation.Scope(mayAct, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
    return new Delegation(new UUID(0, 4), contract, GIVER, TAKER, scope);
  }

  @Requirement("LUD-31")
  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-02-28, false",
    "2026-03-01, true",
    "2026-05-31, true",
    "2026-06-01, false",
  })
  void itHoldsFromItsFirstDayToItsLast(LocalDate day, boolean holds) {
    assertEquals(holds, untilTheEndOfMay(true).holdsOn(day));
  }

  @Test
  void onceEndedItStaysEnded() {
    var delegation = untilTheEndOfMay(true);
    delegation.end(TAKER, Instant.EPOCH);
    assertFalse(delegation.holdsOn(LocalDate.parse("2026-04-01")));
  }

  @Test
  void itGivesNoMoreThanItsScope() {
    assertEquals(OccupancyKind.VIEWER, untilTheEndOfMay(false).place().seenAs());
    assertEquals(OccupancyKind.DELEGATE, untilTheEndOfMay(true).place().seenAs());
    assertFalse(untilTheEndOfMay(false).place().isActedOnByViewer());
    assertFalse(untilTheEndOfMay(true).place().isDecidedByViewer());
    assertFalse(untilTheEndOfMay(true).place().isOwn());
  }
}
