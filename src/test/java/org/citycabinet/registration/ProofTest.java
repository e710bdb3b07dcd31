package org.citycabinet.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.citycabinet.Requirement;
import org.citycabinet.registration.Proof.Outcome;
import org.citycabinet.registration.Proof.Purpose;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final Instant NOW = Instant.parse("2026-01-31T23:55:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Proof byCode(String codeHash) {
    var contact = new Contact(Way.TELEPHONE, "+37120000001");
    var asked = new Proof.Asked(Purpose.REGISTRATION, contact, "riga", null, null, Locale.ENGLISH);
    var proof = new Proof("token", asked, NOW, HOUR);
    proof.sent(codeHash, NOW);
    return proof;
  }

  @Test
  @Requirement({"RIG-A3", "LIE-06"})
  void theRightCodeConfirmsWithinTenMinutesAndNotLater() {
    var proof = byCode("right");
    assertEquals(Outcome.OVER, proof.tryCode("right", NOW.plusSeconds(600)));
    assertFalse(proof.isConfirmed());
    assertEquals(Outcome.RIGHT, proof.tryCode("right", NOW.plusSeconds(599)));
    assertTrue(proof.isConfirmed());
  }

  @Test
  @Requirement("RIG-A3")
  void afterFiveWrongCodesTheRightOneIsWorthNothingUntilAnotherIsSent() {
    var proof = byCode("right");
    for (int i = 0; i < Proof.TRIES; i++) {
      assertEquals(Outcome.WRONG, proof.tryCode("wrong", NOW));
    }
    assertEquals(Outcome.OVER, proof.tryCode("right", NOW));
    proof.sent("another", NOW.plusSeconds(60));
    assertEquals(Outcome.WRONG, proof.tryCode("right", NOW.plusSeconds(61)));
    assertEquals(Outcome.RIGHT, proof.tryCode("another", NOW.plusSeconds(61)));
  }

  @Test
  void aNumberThatIsKnownHasNoRightCodeAndLooksTheSame() {
    var proof = byCode(null);
    for (int i = 0; i < Proof.TRIES; i++) {
      assertEquals(Outcome.WRONG, proof.tryCode("any", NOW));
    }
    assertEquals(Outcome.OVER, proof.tryCode("any", NOW));
    assertFalse(proof.isConfirmed());
  }

  @Test
  void anotherCodeMayBeAskedForAfterAMinute() {
    var proof = byCode("right");
    assertEquals(60, proof.waitSeconds(NOW));
    assertEquals(1, proof.waitSeconds(NOW.plusSeconds(59)));
    assertEquals(0, proof.waitSeconds(NOW.plusSeconds(60)));
  }

  @Test
  void itIsGoodForItsPurposeAndItsTime() {
    var proof = byCode("right");
    assertTrue(proof.isGood(Purpose.REGISTRATION, NOW.plus(HOUR).minusNanos(1)));
    assertFalse(proof.isGood(Purpose.REGISTRATION, NOW.plus(HOUR)));
    assertFalse(proof.isGood(Purpose.NUMBER, NOW));
  }
}
