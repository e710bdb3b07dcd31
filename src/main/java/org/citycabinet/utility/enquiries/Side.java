package org.citycabinet.utility.enquiries;

/** Who wrote a message. */
public enum Side {
  /** The resident who asks. */
  RESIDENT,
  /** The operator's staff. */
  STAFF
}
