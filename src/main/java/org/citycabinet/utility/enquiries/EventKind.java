package org.citycabinet.utility.enquiries;

/** What happened to a question. */
public enum EventKind {
  /** The resident wrote. */
  ASKED,
  /** The staff answered. */
  ANSWERED,
  /** Somebody of the staff took it or was given it. */
  ASSIGNED,
  /** It is nobody's any more. */
  RELEASED,
  /** Somebody of the staff made a remark. */
  REMARKED,
  /** The staff closed it. */
  CLOSED,
  /** The staff opened it again. */
  REOPENED,
  /** The resident said how well it was answered. */
  RATED
}
