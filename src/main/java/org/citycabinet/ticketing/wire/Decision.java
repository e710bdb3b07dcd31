package org.citycabinet.ticketing.wire;

/** What the server decides on a tap that it is asked about. */
public enum Decision {
  /** A ticket was authorised or the fare charged: travel. */
  ACCEPTED,
  /** The trip had been registered before: travel, nothing was charged (RIG-66, SIA-04). */
  ALREADY_REGISTERED,
  /** A period ticket waits: button 2 activates it (SIA-09). */
  ACTIVATION_OFFERED,
  /** No right to travel. */
  REJECTED
}
