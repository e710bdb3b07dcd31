package org.citycabinet.platform;

import java.util.Optional;

/** A feature that knows who a bearer of a token is, such as the fleet its devices. */
@FunctionalInterface
public interface CallerSource {

  /**
   * Who the bearer is.
   *
   * @param token what stands behind {@code Bearer} in the request
   * @return nobody where the token is not this feature's, has expired or was revoked
   */
  Optional<Caller> bearer(String token);
}
