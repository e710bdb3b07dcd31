package org.citycabinet.ticketing.concession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class EntitlementTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
  private static final LocalDate LAST = LocalDate.parse("2027-08-31");

  @Test
  @Requirement("RIG-77")
  void holdsFromItsFirstToItsLastDayIncluded() {
    var entitlement = entitlement(LAST);
    assertFalse(entitlement.holdsOn(FIRST.minusDays(1)));
    assertTrue(entitlement.holdsOn(FIRST));
    assertTrue(entitlement.holdsOn(LAST));
    assertFalse(entitlement.holdsOn(LAST.plusDays(1)));
  }

  @Test
  void withoutALastDayItHoldsOn() {
    assertTrue(entitlement(null).holdsOn(LocalDate.parse("2099-01-01")));
  }

  @Test
  @Requirement("RIG-31")
  void isAttachedToOneCardAtATime() {
    var entitlement = entitlement(LAST);
    var other = UUID.randomUUID();
    entitlement.attachTo(other);
    assertEquals(other, entitlement.medium());
  }

  @Test
  void canBeEndedEarlierButNotLater() {
    var entitlement = entitlement(LAST);
    entitlement.endOn(LAST.minusMonths(1));
    assertFalse(entitlement.holdsOn(LAST));
    assertThrows(Refused.class, () -> entitlement.endOn(LAST));
  }

  @Test
  void doesNotEndBeforeItBegins() {
    assertThrows(
        Refused.class, () -> new Grant("town", "PUPIL", FIRST, FIRST.minusDays(1), Word.COUNTER));
  }

  private static Entitlement entitlement(LocalDate until) {
    var grant = new Grant("town", "PUPIL", FIRST, until, Word.REGISTER);
    return new Entitlement(UUID.randomUUID(), grant, UUID.randomUUID());
  }
}
