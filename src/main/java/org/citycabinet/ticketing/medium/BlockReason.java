package org.citycabinet.ticketing.medium;

/** Why a medium gives no right to travel; of several reasons the first in this order is shown. */
public enum BlockReason {
  /** Taken out of use by the operator, or by the holder who wants the money back (RIG-36). */
  ANNULLED(true, false, true),
  /** Another medium took its place. */
  REPLACED(true, false, false),
  /** The holder says it was stolen. */
  STOLEN(true, true, true),
  /** The holder says it is lost (RIG-40, VEN-27). */
  LOST(true, true, true),
  /** The operator suspects fraud (VEN-30); lifted where the suspicion proves wrong. */
  FRAUD(false, false, true),
  /** An inspector took it away (RIG-68, RIG-69). */
  RETAINED(false, false, false),
  /** The operator suspends it until the end of a day; lifted by the night after that day. */
  SUSPENDED(false, false, true),
  /** A trip was made that is not paid yet; lifted by the next top-up. */
  DEBT(false, false, false),
  /** Its last day of use is over. */
  EXPIRED(false, false, false);

  private final boolean forGood;
  private final boolean holders;
  private final boolean clerks;

  BlockReason(boolean forGood, boolean holders, boolean clerks) {
    this.forGood = forGood;
    this.holders = holders;
    this.clerks = clerks;
  }

  /** Whether a medium blocked for it is void for good (RIG-41). */
  public boolean isForGood() {
    return forGood;
  }

  /** Whether what is on the medium is not its holder's to move (RIG-69, VEN-30). */
  boolean isHeldBack() {
    return switch (this) {
      case ANNULLED, REPLACED, FRAUD, RETAINED, SUSPENDED -> true;
      case STOLEN, LOST, DEBT, EXPIRED -> false;
    };
  }

  /** Whether it is lifted by date. */
  public boolean isByDate() {
    return this == SUSPENDED;
  }

  /**
   * Whether the card for who travels along is annulled with it (RIG-4.5); where another medium
   * takes the place of the holder's, it goes with that one from then on.
   */
  boolean takesCompanionsAlong() {
    return forGood && this != REPLACED;
  }

  /** Whether who keeps the medium may block it for that. */
  public boolean isForHolders() {
    return holders;
  }

  /** Whether a clerk may block, and lift what can be lifted, for that. */
  public boolean isForClerks() {
    return clerks;
  }
}
