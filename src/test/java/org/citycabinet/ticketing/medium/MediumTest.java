package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediumTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-31");

  @Test
  void isGoodUntilItIsBlocked() {
    var card = aCard();
    assertFalse(card.isBlocked());
    assertTrue(card.block(BlockReason.FRAUD, NOW));
    assertEquals(Optional.of(BlockReason.FRAUD), card.blockReason());
    assertEquals(Optional.of(NOW), card.blockedAt());
  }

  @Test
  void isGoodAgainOnlyWhenTheLastOfSeveralReasonsIsLifted() {
    var card = aCard();
    card.block(BlockReason.DEBT, NOW);
    card.block(BlockReason.RETAINED, LATER);
    assertEquals(Optional.of(BlockReason.RETAINED), card.blockReason());
    assertTrue(card.unblock(BlockReason.RETAINED, LATER));
    assertEquals(Optional.of(BlockReason.DEBT), card.blockReason());
    assertTrue(card.unblock(BlockReason.DEBT, LATER));
    assertFalse(card.isBlocked());
    assertEquals(Optional.empty(), card.blockedAt());
  }

  @Test
  void isSuspendedUntilTheDayThatWasSaidLast() {
    var card = aCard();
    assertTrue(card.suspend(LAST_DAY, NOW));
    assertFalse(card.suspend(LAST_DAY.plusDays(1), LATER), "it still is suspended");
    assertEquals(Optional.of(BlockReason.SUSPENDED), card.blockReason());
    assertFalse(card.isLeft());
    assertEquals(Optional.of(LATER), card.blocks().get(0).liftedAt());
    assertEquals(Optional.of(LAST_DAY.plusDays(1)), card.blocks().get(1).lastDay());
    assertTrue(card.unblock(BlockReason.SUSPENDED, LATER));
    assertFalse(card.isBlocked());
  }

  @Test
  void theSameReasonTwiceIsTheSameAsOnce() {
    var card = aCard();
    card.block(BlockReason.LOST, NOW);
    assertFalse(card.block(BlockReason.LOST, LATER));
    assertEquals(Optional.of(NOW), card.blockedAt());
  }

  @Test
  void aLighterReasonDoesNotHideAGraverOne() {
    var card = aCard();
    card.block(BlockReason.LOST, NOW);
    assertFalse(card.block(BlockReason.DEBT, LATER));
    assertEquals(Optional.of(BlockReason.LOST), card.blockReason());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "STOLEN", "REPLACED", "ANNULLED"})
  @Requirement("RIG-41")
  void aBlockedCardIsVoidForGood(BlockReason reason) {
    var card = aCard();
    card.block(reason, NOW);
    assertTrue(card.isVoid());
    var refused = assertThrows(Refused.class, () -> card.unblock(reason, LATER));
    assertEquals(Optional.of("41"), refused.clause());
  }

  @Test
  void nothingIsLoadedToABlockedOne() {
    var card = aCard();
    card.block(BlockReason.DEBT, NOW);
    assertThrows(Refused.class, () -> card.mustBeGood(LAST_DAY.minusDays(1)));
  }

  @Test
  @Requirement("RIG-4.3")
  void isGoodOnItsLastDayAndNotOnTheDayAfter() {
    var card = aCard();
    assertDoesNotThrow(() -> card.mustBeGood(LAST_DAY));
    assertThrows(Refused.class, () -> card.mustBeGood(LAST_DAY.plusDays(1)));
  }

  @Test
  @Requirement({"VEN-14", "RIG-4.4"})
  void aPersonalisedOneHasANameAndAnOrdinaryOneHasNone() {
    assertThrows(Refused.class, () -> issue(MediumKind.PERSONALISED_CARD, null, null));
    assertThrows(Refused.class, () -> issue(MediumKind.CARD, null, "Anna Paraudziņa"));
    assertDoesNotThrow(() -> issue(MediumKind.PERSONALISED_CARD, null, "Anna Paraudziņa"));
  }

  @Test
  @Requirement({"VEN-15", "LIE-09"})
  void aConcessionNeedsAMediumOfAnIdentifiedPerson() {
    var someone = UUID.randomUUID();
    assertFalse(aCard().canCarryConcession());
    assertTrue(medium(issue(MediumKind.PERSONALISED_CARD, null, "Jonas")).canCarryConcession());
    assertTrue(medium(issue(MediumKind.APP, someone, null)).canCarryConcession());
    assertFalse(medium(issue(MediumKind.APP, null, null)).canCarryConcession());
  }

  private static Medium aCard() {
    return medium(issue(MediumKind.CARD, null, null));
  }

  private static Medium medium(Issue issue) {
    return new Medium(UUID.randomUUID(), issue, 0, LocalDate.parse("2026-01-02"));
  }

  private static Issue issue(MediumKind kind, UUID holder, String name) {
    return new Issue("town", new MediumNumber("T0001"), kind, holder, name, null, LAST_DAY);
  }
}
