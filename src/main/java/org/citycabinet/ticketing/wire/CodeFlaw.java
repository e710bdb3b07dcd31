package org.citycabinet.ticketing.wire;

/** What is wrong with a code that somebody shows. */
public enum CodeFlaw {
  /** It is no such code, or not all of it. */
  MALFORMED,
  /** It names a key that is not trusted. */
  UNKNOWN_KEY,
  /** Its signature is not that key's. */
  BAD_SIGNATURE,
  /** It says that it will be made later: the clocks differ. */
  NOT_YET,
  /** Its time is over: a picture of a code, or a telephone without a network. */
  EXPIRED,
  /** It is for another operator. */
  OTHER_OPERATOR,
  /** It is a customer's where a ticket's is wanted, or the other way round. */
  OTHER_KIND
}
