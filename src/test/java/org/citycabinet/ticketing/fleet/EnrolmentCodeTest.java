package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** One code enrols one device within a day. */
class EnrolmentCodeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final KeyPair KEYS = Ed25519.generate();

  private final String drawn = EnrolmentCode.draw();
  private final EnrolmentCode code = new EnrolmentCode("example", drawn, NOW);

  @Test
  void aCodeEnrolsADeviceOfItsOperator() {
    var device = code.use(enrolment(KEYS), NOW);
    assertEquals("example", device.getOperator());
    assertEquals("101", device.getVehicleId());
    assertEquals(KEYS.getPublic(), device.publicKey());
  }

  @Test
  void aCodeIsUsedOnce() {
    code.use(enrolment(KEYS), NOW);
    refuses(Refused.Kind.RULE, NOW);
  }

  @Test
  void aCodeExpiresAfterADay() {
    refuses(Refused.Kind.GONE, NOW.plus(EnrolmentCode.LIFE));
  }

  @Test
  void aCodeIsGoodToTheLastMicrosecondOfItsDay() {
    code.use(enrolment(KEYS), NOW.plus(EnrolmentCode.LIFE).minusNanos(1_000));
  }

  @Test
  void theSignatureIsThatOfTheKeySent() {
    enrolment(KEYS).mustBeSigned();
    var other = Ed25519.generate();
    var forged = new Enrolment(drawn, other.getPublic(), signature(KEYS), "model", "101");
    assertThrows(Refused.class, forged::mustBeSigned);
    var nonsense = new Enrolment(drawn, KEYS.getPublic(), "***", "model", "101");
    assertThrows(Refused.class, nonsense::mustBeSigned);
  }

  @Test
  void noTwoCodesAreTheSame() {
    var codes = new HashSet<String>();
    for (var i = 0; i < 1_000; i++) {
      assertTrue(codes.add(EnrolmentCode.draw()));
    }
  }

  private void refuses(Refused.Kind kind, Instant at) {
    assertEquals(kind, assertThrows(Refused.class, () -> code.use(enrolment(KEYS), at)).kind());
  }

  private Enrolment enrolment(KeyPair keys) {
    return new Enrolment(drawn, keys.getPublic(), signature(keys), "model", "101");
  }

  private String signature(KeyPair keys) {
    var signed = Ed25519.sign(keys.getPrivate(), drawn.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }
}
