package org.citycabinet.ticketing.fare;

/** What a reader decided by itself. */
public enum OfflineVerdict {
  /** The ride was registered before (SIA-04, RIG-66). */
  REPEAT(true),
  /** A running ticket covers it. */
  TICKET(true),
  /** The fare was taken (SIA-03). */
  PAID(true),
  /** A free change (SIA-06). */
  TRANSFER(true),
  /** The fare was taken on credit (SIA-05). */
  CREDIT(true),
  /** Let on; the server decides later. */
  TRUSTED(true),
  /** The blocklist names the medium. */
  BLOCKED(false),
  /** The server refused the medium not long ago. */
  DENIED(false),
  /** It was let on as often as may be without the server. */
  TOO_OFTEN(false),
  /** There is too little stored value, and no credit. */
  NOT_ENOUGH(false),
  /** The rule lets nothing of what the medium holds on. */
  NOT_ALLOWED(false);

  private final boolean granted;

  OfflineVerdict(boolean granted) {
    this.granted = granted;
  }

  /** Whether to travel. */
  public boolean isGranted() {
    return granted;
  }
}
