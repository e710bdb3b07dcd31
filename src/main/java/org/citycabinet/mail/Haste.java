package org.citycabinet.mail;

/** Which letters leave first: nobody who signs in waits behind a letter to a whole town. */
public enum Haste {
  /** A letter to one person. */
  PERSONAL(0),
  /** To many, and it cannot wait. */
  URGENT(1),
  /** To many. */
  COMMON(2);

  private final int place;

  Haste(int place) {
    this.place = place;
  }

  /** As the outbox keeps it; lower leaves first. */
  int place() {
    return place;
  }
}
