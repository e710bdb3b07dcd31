package org.citycabinet.utility.metering;

/** Why whoever gives a reading is asked whether it is right (LUD-20). */
public enum Doubt {
  /** Far more used than usual. */
  HIGH,
  /** Far less used than usual. */
  LOW,
  /** Nothing used where something usually is. */
  ZERO,
  /** Lower than the reading before: a slip, another meter, or past the highest number. */
  LOWER
}
