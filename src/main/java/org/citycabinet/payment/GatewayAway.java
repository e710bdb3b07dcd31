package org.citycabinet.payment;

import java.io.Serial;

/** The gateway did not answer, or not in a way that is understood; what it did is not known. */
final class GatewayAway extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  GatewayAway(String why) {
    super(why);
  }

  GatewayAway(String why, Throwable cause) {
    super(why, cause);
  }
}
