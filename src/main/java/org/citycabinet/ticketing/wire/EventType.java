package org.citycabinet.ticketing.wire;

/** What was done at the reader: a tap, one of the four buttons, or the driver's registration. */
public enum EventType {
  /** The medium was held to the reader (SIA-01). */
  TAP,
  /** Button 1: a ticket for a person travelling along (SIA-07). */
  COMPANION,
  /** Button 2: a period ticket that waits is activated (SIA-09). */
  ACTIVATE,
  /** Button 3: what the medium holds (SIA-11). */
  INFO,
  /** Button 4: what was bought online is written to the medium (SIA-12). */
  COLLECT,
  /** The driver registers that the vehicle turns round (RIG-57). */
  DIRECTION_CHANGE
}
