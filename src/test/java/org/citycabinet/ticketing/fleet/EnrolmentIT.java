package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.words.Refused;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** How a device comes, is known by its token, and goes. */
class EnrolmentIT extends InContainer {
  private static final String OPERATOR = "riga";

  @Inject Devices devices;
  @Inject Tokens tokens;
  @Inject DeviceCallers callers;
  @Inject Settings settings;
  @Inject @RealTime Clock clock;

  private final KeyPair keys = Ed25519.generate();

  @Test
  void aCodeEnrolsOneDeviceOnly() {
    var code = devices.makeCode(OPERATOR);
    devices.enrol(enrolment(code));
    assertEquals(Refused.Kind.RULE, refusal(() -> devices.enrol(enrolment(code))));
    assertEquals(Refused.Kind.MISSING, refusal(() -> devices.enrol(enrolment("NOBODYMADEIT"))));
  }

  @Test
  void aSignedAssertionGivesATokenOnce() throws JoseException {
    var device = devices.enrol(enrolment(devices.makeCode(OPERATOR)));
    var assertion = assertion(device.getId());
    var caller = callers.bearer(tokens.token(assertion)).orElseThrow();
    assertEquals(Set.of("DEVICE"), caller.roles());
    assertEquals(OPERATOR, caller.operator());
    assertEquals(Refused.Kind.UNKNOWN_CALLER, refusal(() -> tokens.token(assertion)));
  }

  @Test
  void aTokenThatIsNotOursIsNobodys() throws JoseException {
    var device = devices.enrol(enrolment(devices.makeCode(OPERATOR)));
    var token = tokens.token(assertion(device.getId()));
    var other = token.replace(device.getId().toString(), UUID.randomUUID().toString());
    assertEquals(Optional.empty(), callers.bearer(other));
    assertEquals(Optional.empty(), callers.bearer("nonsense"));
  }

  @Test
  void aDeviceOutOfUseGetsNoToken() throws JoseException {
    var device = devices.enrol(enrolment(devices.makeCode(OPERATOR)));
    var token = tokens.token(assertion(device.getId()));
    devices.disable(OPERATOR, device.getId(), "lost");
    var assertion = assertion(device.getId());
    assertEquals(Refused.Kind.FORBIDDEN, refusal(() -> tokens.token(assertion)));
    assertEquals(Optional.of(Set.of()), callers.bearer(token).map(Caller::roles));
  }

  @Test
  void nobodyDisablesAnotherOperatorsDevice() {
    var device = devices.enrol(enrolment(devices.makeCode(OPERATOR)));
    assertEquals(
        Refused.Kind.MISSING, refusal(() -> devices.disable("siauliai", device.getId(), "lost")));
  }

  private static Refused.Kind refusal(Runnable deed) {
    return assertThrows(Refused.class, deed::run).kind();
  }

  private Enrolment enrolment(String code) {
    var signed = Ed25519.sign(keys.getPrivate(), code.getBytes(StandardCharsets.UTF_8));
    var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    return new Enrolment(code, keys.getPublic(), signature, "model", "101");
  }

  private String assertion(UUID device) throws JoseException {
    var claims = new JwtClaims();
    claims.setIssuer(device.toString());
    claims.setSubject(device.toString());
    claims.setAudience(settings.publicUrl());
    claims.setGeneratedJwtId();
    claims.setClaim("exp", clock.instant().plusSeconds(60).getEpochSecond());
    var jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setAlgorithmHeaderValue("EdDSA");
    jws.setKey(keys.getPrivate());
    return jws.getCompactSerialization();
  }
}
