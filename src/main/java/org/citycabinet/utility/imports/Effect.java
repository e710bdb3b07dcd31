package org.citycabinet.utility.imports;

/** What came of an entry. */
public enum Effect {
  /** Something new was made. */
  MADE,
  /** Something that there was is different now. */
  CHANGED,
  /** All was so before. */
  SAME,
  /** It was wrong; nothing was done. */
  REFUSED
}
