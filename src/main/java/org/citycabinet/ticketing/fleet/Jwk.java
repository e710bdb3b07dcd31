package org.citycabinet.ticketing.fleet;

import java.security.PublicKey;
import java.util.Base64;
import org.citycabinet.api.JsonBody;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.words.Refused;

/**
 * A public key as JSON (RFC 8037).
 *
 * @param kid its name; may be absent where a device sends its key
 * @param kty {@code OKP}
 * @param crv {@code Ed25519}
 * @param x the 32 bytes of the key in base64url
 */
public record Jwk(String kid, String kty, String crv, String x) {
  private static final String TYPE = "OKP";
  private static final String CURVE = "Ed25519";

  static Jwk of(String kid, PublicKey key) {
    var x = Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.raw(key));
    return new Jwk(kid, TYPE, CURVE, x);
  }

  /** A key as a device sends it, without a name. */
  static Jwk read(JsonBody said) {
    return new Jwk(null, said.text("kty"), said.text("crv"), said.text("x"));
  }

  /**
   * The key that it names.
   *
   * @throws Refused at the field {@code publicKey} where it is no Ed25519 key
   */
  PublicKey key() {
    if (!TYPE.equals(kty) || !CURVE.equals(crv) || x == null) {
      throw Refused.field("publicKey", "fleet.enrolment.key");
    }
    try {
      return Ed25519.publicKey(Base64.getUrlDecoder().decode(x));
    } catch (IllegalArgumentException e) {
      throw Refused.field("publicKey", "fleet.enrolment.key");
    }
  }
}
