package org.citycabinet.ticketing.authorisation;

/** How a passenger named the vehicle (RIG-54, RIG-55). */
public enum Means {
  /** The code in it was scanned. */
  SCANNED,
  /** Its number was typed. */
  TYPED
}
