package org.citycabinet.registration;

/** By what somebody proves to be reachable. */
enum Way {
  /** A code in a short message to a mobile number (RIG-A3, LIE-06). */
  TELEPHONE,
  /** A link in a letter to an e-mail address. */
  E_MAIL
}
