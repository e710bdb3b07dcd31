package org.citycabinet.ticketing.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Instant BOUGHT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration HOURS_72 = Duration.ofDays(3);
  private static final Instant OVER = BOUGHT.plus(HOURS_72);

  private final Load load = anAmount().send(BOUGHT, HOURS_72);

  @Test
  @Requirement("SIA-12")
  void itWaitsForSeventyTwoHoursToTheSecond() {
    assertEquals(LoadState.WAITING, load.state(OVER.minusSeconds(1)));
    assertEquals(LoadState.UNCOLLECTED, load.state(OVER));
  }

  @Test
  @Requirement("SIA-12")
  void aVehicleThatTellsTwiceHasWrittenItOnce() {
    assertTrue(load.collect(BOUGHT.plusSeconds(60)));
    assertFalse(load.collect(BOUGHT.plusSeconds(90)));
    assertEquals(LoadState.COLLECTED, load.state(OVER));
  }

  @Test
  @Requirement("SIA-13")
  void whatWasNotCollectedCanBeSentAgain() {
    load.send(OVER, HOURS_72);
    assertEquals(LoadState.WAITING, load.state(OVER));
    assertEquals(OVER.plus(HOURS_72), load.collectBy());
  }

  @Test
  @Requirement("SIA-13")
  void itsMoneyGoesBackOnceItsTimeIsOverAndNotBefore() {
    assertRefused("wallet.load.still-waiting", () -> load.giveBack(OVER.minusSeconds(1)));
    load.giveBack(OVER);
    assertEquals(LoadState.RETURNED, load.state(OVER));
  }

  @Test
  @Requirement("SIA-13")
  void whatWentBackIsNeitherCollectedNorSentAgain() {
    load.giveBack(OVER);
    assertRefused("wallet.load.done", () -> load.collect(OVER));
    assertRefused("wallet.load.done", () -> load.send(OVER, HOURS_72));
  }

  @Test
  void aCardThatTellsAfterTheTimeIsBelieved() {
    assertTrue(load.collect(OVER.plusSeconds(60)));
    assertRefused("wallet.load.done", () -> load.giveBack(OVER.plusSeconds(90)));
  }

  @Test
  void aTopUpStaysWithinTheOperatorsTerms() {
    var terms =
        new LoadTerms(
            "12", HOURS_72, Money.euro("1.00"), Money.euro("100.00"), Duration.ofMinutes(2));
    terms.check(Money.euro("1.00"));
    terms.check(Money.euro("100.00"));
    assertRefused("wallet.amount.range", () -> terms.check(Money.euro("0.99")));
    assertRefused("wallet.amount.range", () -> terms.check(Money.euro("100.01")));
  }

  private static void assertRefused(String key, Runnable deed) {
    assertEquals(key, assertThrows(Refused.class, deed::run).key());
  }

  private static Load anAmount() {
    var content =
        new Load.Content(
            "operator", UUID.randomUUID(), UUID.randomUUID(), Money.euro("10.00"), null);
    return new Load(UUID.randomUUID(), content);
  }
}
