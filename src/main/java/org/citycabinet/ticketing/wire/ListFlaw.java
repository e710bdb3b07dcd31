package org.citycabinet.ticketing.wire;

/** Why a list is not taken into use. The words are part of what a device reports. */
public enum ListFlaw {
  /** The bytes end before the list does. */
  TRUNCATED,
  /** It is not a list of this format, or contradicts itself. */
  MALFORMED,
  /** The key that it says it is signed with is not known. */
  UNKNOWN_KEY,
  /** The signature is not that of these bytes. */
  BAD_SIGNATURE,
  /** It is another operator's, or lists another kind of key. */
  FOREIGN,
  /** It is older than the list held. */
  OLDER,
  /** It was to be used until an instant that has passed. */
  EXPIRED,
  /** A delta to another version than the one held. */
  WRONG_BASE,
  /** A delta that leads to another set than it says. */
  WRONG_RESULT
}
