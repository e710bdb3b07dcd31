package org.citycabinet.ticketing.fare;

/** What a reader may let on by itself. */
public enum OfflineGrant {
  /** Who holds a ticket that the medium shows as running. */
  TICKET,
  /** Who pays from the medium's stored value. */
  WALLET,
  /** Who has too little of it, once (SIA-05). */
  CREDIT,
  /** Whose medium does not tell what it holds; the server decides about the trip later. */
  TRUST
}
