package org.citycabinet.ticketing.fleet;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.words.Refused;

/**
 * What a device says when it is enrolled.
 *
 * @param code the enrolment code as staff read it
 * @param key its Ed25519 public key
 * @param signature by that key over the code's letters, in base64url: it holds the private one
 * @param model what kind of device it is, 1 to 80 characters
 * @param vehicleId where it is used, 1 to 40 characters
 */
record Enrolment(String code, PublicKey key, String signature, String model, String vehicleId) {

  /**
   * Refuses a signature that is not that key's.
   *
   * @throws Refused at the field {@code signature}
   */
  void mustBeSigned() {
    if (!Ed25519.verify(key, code.getBytes(StandardCharsets.UTF_8), signatureBytes())) {
      throw Refused.field("signature", "fleet.enrolment.signature");
    }
  }

  private byte[] signatureBytes() {
    try {
      return Base64.getUrlDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
