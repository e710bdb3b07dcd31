package org.citycabinet.words;

/** Where something is sold. */
public enum Channel {
  /** The portal. */
  WEB,
  /** The operator's app. */
  APP,
  /** A clerk's counter. */
  COUNTER,
  /** A partner's own shop (RIG-12). */
  PARTNER,
  /** On board. */
  VEHICLE
}
