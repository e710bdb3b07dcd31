package org.citycabinet.signin;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.citycabinet.platform.Secrets;

/**
 * A way to the e-identity and back that has begun in this session.
 *
 * @param state comes back with the answer, so that an answer belongs to this session
 * @param nonce comes back within the signed token, so that the token was made for this way
 * @param verifier proves when the code is redeemed that it was asked for here (PKCE)
 * @param linking whether the identity is to be linked to the account that is signed in
 * @param from where to go on
 */
record OidcStart(String state, String nonce, String verifier, boolean linking, String from)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** The session's attribute that holds it. */
  static final String ATTRIBUTE = "org.citycabinet.eIdentity";

  static OidcStart begin(boolean linking, String from) {
    return new OidcStart(Secrets.token(), Secrets.token(), Secrets.token(), linking, from);
  }

  /** What is shown of the verifier before it is needed. */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
