package org.citycabinet.ticketing.medium;

/** How somebody asks a clerk to block a card that is lost or stolen. */
enum Asking {
  /** At the counter, with an identity document. */
  IN_PERSON,
  /** By e-mail or letter (VEN-27). */
  WRITTEN,
  /** By telephone, the caller known by questions (RIG-40). */
  TELEPHONE
}
