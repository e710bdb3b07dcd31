package org.citycabinet.signin;

import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Whom an e-identity vouches for.
 *
 * @param issuer who vouches
 * @param subject the person, as that issuer numbers people
 */
record OidcToken(String issuer, String subject) {
  private static final Logger LOG = Logger.getLogger(OidcToken.class.getName());

  /**
   * What a token must be to be believed.
   *
   * @param issuer who must have signed it
   * @param client for whom it must have been made
   * @param nonce for which way there and back
   * @param now at which time
   */
  record Check(String issuer, String client, String nonce, Instant now) {
    private static final int SKEW_SECONDS = 60;

    /** Signatures by public keys only: who knows the client's secret must not be able to sign. */
    private static final AlgorithmConstraints ALGORITHMS =
        new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /**
     * Reads a token.
     *
     * @param keys the issuer's public keys, as a JSON Web Key Set
     * @throws Refused where anything about it is not as it must be
     */
    OidcToken read(String token, String keys) {
      try {
        JwtClaims claims =
            new JwtConsumerBuilder()
                .setExpectedIssuer(issuer)
                .setExpectedAudience(client)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(
                    new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build()
                .processToClaims(token);
        return believe(claims);
      } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
        LOG.log(Level.WARNING, "a token of the e-identity is not believed", e);
        throw refused();
      }
    }

    private OidcToken believe(JwtClaims claims) throws MalformedClaimException {
      String given = claims.getStringClaimValue("nonce");
      String party = claims.getStringClaimValue("azp");
      List<String> audience = claims.getAudience();
      boolean mine = party == null ? audience.size() == 1 : party.equals(client);
      if (given == null || !Secrets.same(given, nonce) || !mine) {
        throw refused();
      }
      return new OidcToken(issuer, claims.getSubject());
    }

    private static Refused refused() {
      return Refused.rule("identity.eIdentity.untrusted");
    }
  }
}
