package org.citycabinet.utility.enquiries;

/** Whose turn it is. */
public enum EnquiryState {
  /** The operator's. */
  OPEN,
  /** The resident's, if there is anything left to say. */
  ANSWERED,
  /** Nobody's. */
  CLOSED
}
