package org.citycabinet.ticketing.fleet;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Refused;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * What a device states of itself to get a token (RFC 7523): signed by EdDSA, issuer and subject the
 * device, for our address, short-lived, with a number that counts once.
 *
 * @param jti its number, 1 to 64 characters
 * @param expiresAt until when it may be used
 */
record Assertion(String jti, Instant expiresAt) {

  /** An assertion may say at most this far ahead that it expires. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int SKEW_SECONDS = 60;
  private static final int JTI_LENGTH = 64;

  /** Whom it claims to speak for, to find the key that must have signed it. */
  static Optional<UUID> claimedIssuer(String assertion) {
    try {
      var unchecked =
          new JwtConsumerBuilder()
              .setSkipSignatureVerification()
              .setSkipAllValidators()
              .setDisableRequireSignature()
              .build();
      return Optional.of(UUID.fromString(unchecked.processToClaims(assertion).getIssuer()));
    } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads and checks it.
   *
   * @throws Refused where it is not signed by that key, for one of those audiences, or its time is
   *     over
   */
  static Assertion check(String assertion, PublicKey key, List<String> audiences, Instant now) {
    try {
      return of(claims(assertion, key, audiences, now));
    } catch (InvalidJwtException | MalformedClaimException e) {
      throw Refused.unknownCaller("fleet.token.unknown");
    }
  }

  private static JwtClaims claims(
      String assertion, PublicKey key, List<String> audiences, Instant now)
      throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA))
        .setVerificationKey(key)
        .setExpectedAudience(audiences.toArray(String[]::new))
        .setRequireExpirationTime()
        .setMaxFutureValidityInMinutes((int) LONGEST.toMinutes())
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
        .setRequireJwtId()
        .setRequireSubject()
        .build()
        .processToClaims(assertion);
  }

  private static Assertion of(JwtClaims claims) throws MalformedClaimException {
    var jti = claims.getJwtId();
    if (!claims.getIssuer().equals(claims.getSubject()) || jti.length() > JTI_LENGTH) {
      throw Refused.unknownCaller("fleet.token.unknown");
    }
    var expires = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
    return new Assertion(jti, expires.plusSeconds(SKEW_SECONDS));
  }
}
