package org.citycabinet.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.citycabinet.words.Refused;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class OidcTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final RsaJsonWebKey KEY = key();
  private static final String KEYS =
      new JsonWebKeySet(KEY).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  private static final OidcToken.Check CHECK =
      new OidcToken.Check("https://eid.example", "cabinet", "our-nonce", NOW);

  private static RsaJsonWebKey key() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("one");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtClaims claims() {
    var claims = new JwtClaims();
    claims.setIssuer("https://eid.example");
    claims.setAudience("cabinet");
    claims.setSubject("PNOLV-320101-10001");
    claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 300));
    claims.setStringClaim("nonce", "our-nonce");
    return claims;
  }

  private static JsonWebSignature signed(Consumer<JwtClaims> change) {
    JwtClaims claims = claims();
    change.accept(claims);
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(KEY.getPrivateKey());
    signature.setKeyIdHeaderValue("one");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    return signature;
  }

  private static String token(Consumer<JwtClaims> change) {
    return token(signed(change));
  }

  private static String token(JsonWebSignature signature) {
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(String token) {
    var refused = assertThrows(Refused.class, () -> CHECK.read(token, KEYS));
    assertEquals("identity.eIdentity.untrusted", refused.key());
  }

  @Test
  void aTokenOfTheProviderForUsAndThisWayIsBelieved() {
    assertEquals(
        new OidcToken("https://eid.example", "PNOLV-320101-10001"),
        CHECK.read(token(c -> {}), KEYS));
  }

  @Test
  void aTokenForAnotherWayOrAnotherPartyIsNot() {
    refused(token(c -> c.setStringClaim("nonce", "another-nonce")));
    refused(token(c -> c.unsetClaim("nonce")));
    refused(token(c -> c.setAudience("somebody-else")));
    refused(token(c -> c.setAudience("cabinet", "somebody-else")));
    refused(token(c -> c.setStringClaim("azp", "somebody-else")));
    refused(token(c -> c.setIssuer("https://eid.example.evil")));
    refused(token(c -> c.unsetClaim("sub")));
  }

  @Test
  void anOldTokenIsNot() {
    refused(token(c -> c.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() - 61))));
    refused(token(c -> c.unsetClaim("exp")));
    refused(token(c -> c.unsetClaim("iat")));
  }

  @Test
  void aTokenThatSomebodyElseSignedIsNot() {
    var other = signed(c -> {});
    other.setKey(key().getPrivateKey());
    refused(token(other));
    String good = token(c -> {});
    refused(good.substring(0, good.lastIndexOf('.') + 1));
    refused("");
    refused("a.b.c");
  }

  @Test
  void aTokenSignedByASharedSecretOrNotAtAllIsNot() {
    var secret = signed(c -> {});
    secret.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    secret.setKey(new HmacKey(KEYS.getBytes(StandardCharsets.UTF_8)));
    refused(token(secret));
    var none = signed(c -> {});
    none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    none.setKey(null);
    refused(token(none));
  }
}
