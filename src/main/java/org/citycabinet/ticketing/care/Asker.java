package org.citycabinet.ticketing.care;

/** Who replaces a medium. */
public enum Asker {
  /** Who keeps both media in their list, on the web. */
  HOLDER,
  /** A clerk of the operator. */
  CLERK
}
