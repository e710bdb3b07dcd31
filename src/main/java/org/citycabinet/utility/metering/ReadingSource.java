package org.citycabinet.utility.metering;

/** How a reading came in. */
public enum ReadingSource {
  /** Typed by a resident in the portal. */
  WEB,
  /** Told at the counter. */
  COUNTER,
  /** Told by telephone. */
  PHONE,
  /** From a file. */
  IMPORT,
  /** Sent by the meter. */
  AUTOMATIC,
  /** Computed, because none came. */
  ESTIMATE,
  /** Read when the meter was put in. */
  INSTALLATION
}
