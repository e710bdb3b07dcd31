package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.citycabinet.platform.RealTime;

/**
 * Tells whether a callback comes from the gateway: RSA PKCS#1 v1.5 with SHA-256 over the body as it
 * came. The gateway's key is fetched once, and again where a signature does not fit, because the
 * gateway may have changed it; once a minute at most, so that forged callbacks cost nothing.
 */
@ApplicationScoped
class CallbackSignature {
  private static final Duration REST = Duration.ofMinutes(1);

  @Inject Klix gateway;
  @Inject @RealTime Clock clock;
  private volatile PublicKey key;
  private volatile Instant fetchedAt = Instant.MIN;

  /**
   * Whether the signature is the gateway's.
   *
   * @param signature base 64; null or garbage fits nothing
   * @throws GatewayAway where the key is not known and cannot be fetched
   */
  boolean fits(byte[] body, String signature) throws GatewayAway {
    if (signature == null || signature.isBlank()) {
      return false;
    }
    var known = key;
    return fits(known, body, signature) || fits(newerThan(known), body, signature);
  }

  private static boolean fits(PublicKey key, byte[] body, String signature) {
    if (key == null) {
      return false;
    }
    try {
      var verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(body);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The key that another callback fetched meanwhile, or fetched now; null where it is too early.
   */
  private synchronized PublicKey newerThan(PublicKey known) throws GatewayAway {
    if (key == known) {
      if (known != null && clock.instant().isBefore(fetchedAt.plus(REST))) {
        return null;
      }
      key = parsed(gateway.publicKey());
      fetchedAt = clock.instant();
    }
    return key;
  }

  private static PublicKey parsed(String pem) throws GatewayAway {
    try {
      var content = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(content));
      return KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new GatewayAway("The public key cannot be read", e);
    }
  }
}
