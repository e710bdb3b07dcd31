package org.citycabinet.utility.metering;

/** What whoever gives a reading says about it. */
enum Said {
  /** Nothing yet. */
  NOTHING,
  /** It is right, though unusual. */
  SURE,
  /** The register went past its highest number. */
  ROLLED_OVER
}
