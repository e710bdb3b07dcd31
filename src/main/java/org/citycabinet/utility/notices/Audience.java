package org.citycabinet.utility.notices;

/** Whom a notice is for (LUD-25). */
public enum Audience {
  /** One subscriber. */
  CONTRACT,
  /** Everybody in a house. */
  HOUSE,
  /** The subscribers on a list. */
  LIST,
  /** All subscribers of the operator. */
  ALL
}
