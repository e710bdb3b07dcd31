package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.words.Refused;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** A device gets a token only for a fresh statement that it signed itself, for us. */
class AssertionTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final UUID DEVICE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final List<String> OURS = List.of("http://127.0.0.1/api/v1/devices/token");
  private static final KeyPair KEYS = Ed25519.generate();

  private final JwtClaims claims = new JwtClaims();

  AssertionTest() {
    claims.setIssuer(DEVICE.toString());
    claims.setSubject(DEVICE.toString());
    claims.setAudience(OURS.get(0));
    claims.setJwtId("number-1");
    expireAt(NOW.plusSeconds(60));
  }

  @Test
  void whatTheDeviceSignedForUsIsTaken() {
    assertEquals("number-1", check(signedBy(KEYS)).jti());
    assertEquals(Optional.of(DEVICE), Assertion.claimedIssuer(signedBy(KEYS)));
  }

  @Test
  void itIsRememberedUntilItCanNoLongerBeUsed() {
    assertEquals(NOW.plusSeconds(120), check(signedBy(KEYS)).expiresAt());
  }

  @Test
  void whatAnotherSignedIsRefused() {
    refuses(signedBy(Ed25519.generate()));
  }

  @Test
  void whatIsForAnotherServerIsRefused() {
    claims.setAudience("http://elsewhere.example/");
    refuses(signedBy(KEYS));
  }

  @Test
  void whatHasExpiredIsRefused() {
    expireAt(NOW.minusSeconds(61));
    refuses(signedBy(KEYS));
  }

  @Test
  void whatLivesTooLongIsRefused() {
    expireAt(NOW.plus(Assertion.LONGEST).plusSeconds(121));
    refuses(signedBy(KEYS));
  }

  @Test
  void whatSpeaksForAnotherIsRefused() {
    claims.setSubject(UUID.randomUUID().toString());
    refuses(signedBy(KEYS));
  }

  @Test
  void whatHasNoNumberIsRefused() {
    claims.unsetClaim("jti");
    refuses(signedBy(KEYS));
  }

  @Test
  void whatIsNotSignedIsRefused() {
    refuses("eyJhbGciOiJub25lIn0." + signedBy(KEYS).split("\\.", -1)[1] + ".");
  }

  @Test
  void whatIsNoAssertionNamesNobody() {
    for (var nonsense : List.of("", ".", "a.b.c", "…", "eyJhbGciOiJub25lIn0..")) {
      assertEquals(Optional.empty(), Assertion.claimedIssuer(nonsense));
    }
  }

  private void expireAt(Instant instant) {
    claims.setExpirationTime(NumericDate.fromSeconds(instant.getEpochSecond()));
  }

  private String signedBy(KeyPair keys) {
    var jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setAlgorithmHeaderValue("EdDSA");
    jws.setKey(keys.getPrivate());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }

  private static Assertion check(String assertion) {
    return Assertion.check(assertion, KEYS.getPublic(), OURS, NOW);
  }

  private static void refuses(String assertion) {
    var refused = assertThrows(Refused.class, () -> check(assertion));
    assertEquals(Refused.Kind.UNKNOWN_CALLER, refused.kind());
  }
}
