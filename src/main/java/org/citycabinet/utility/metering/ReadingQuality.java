package org.citycabinet.utility.metering;

/** How far a reading can be trusted. */
public enum ReadingQuality {
  /** Read and plausible. */
  VALID,
  /** Far above the usual, but whoever gave it says that it is right (LUD-20). */
  QUESTIONABLE,
  /** Computed without a reading. */
  ESTIMATED
}
