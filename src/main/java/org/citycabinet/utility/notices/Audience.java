package org.citycabinet.utility.notices;

/** Whom a notice is for (LUD-25). */
public enum Audience {
  /** One person. */
  PERSON,
  /** Everybody at one dwelling. */
  CONTRACT,
  /** Everybody in a house. */
  HOUSE,
  /** Everybody at the dwellings on a list. */
  LIST,
  /** All subscribers of the operator. */
  ALL
}
