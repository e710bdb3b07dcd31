package org.citycabinet.utility.metering;

/** Where a meter hangs (LUD-15). */
public enum MeterLocation {
  /** In the kitchen. */
  KITCHEN,
  /** In the bathroom. */
  BATHROOM,
  /** In the toilet. */
  TOILET,
  /** In the corridor. */
  CORRIDOR,
  /** In the cellar. */
  CELLAR,
  /** In the stairwell. */
  STAIRWELL,
  /** Outside, such as in a well. */
  OUTSIDE
}
