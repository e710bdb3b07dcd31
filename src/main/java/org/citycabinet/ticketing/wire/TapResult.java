package org.citycabinet.ticketing.wire;

/** What became of one tap of a batch. */
public enum TapResult {
  /** Stored and charged. */
  ACCEPTED,
  /** It had been stored before; nothing was done. */
  DUPLICATE,
  /** Its number had been used for another content; a person looks at it. */
  CONFLICT,
  /** Stored, but a person decides: the clock is far off, or the medium is not known. */
  QUARANTINED,
  /** Not stored: a value is wrong. */
  REJECTED
}
