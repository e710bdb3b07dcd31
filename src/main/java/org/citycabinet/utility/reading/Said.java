package org.citycabinet.utility.reading;

/** What whoever gives a reading says about it. */
public enum Said {
  /** Nothing yet. */
  NOTHING,
  /** It is right, though unusual. */
  SURE,
  /** The register went past its highest number. */
  ROLLED_OVER
}
