package org.citycabinet.ticketing.plan;

import java.util.BitSet;

/** One purchase, and which of a month's trips it covers. Each is one of its own. */
final class Stretch {
  private final PlanPart bought;
  private final BitSet covered;

  Stretch(PlanPart bought, BitSet covered) {
    this.bought = bought;
    this.covered = covered;
  }

  PlanPart bought() {
    return bought;
  }

  /** Whether it is a ticket for one trip and the changes that belong to it. */
  boolean isForOneTrip() {
    return bought.product().trips() == 1;
  }

  boolean covers(int trip) {
    return covered.get(trip);
  }

  /** Whether it covers any trip after that one. */
  boolean lastsBeyond(int trip) {
    return covered.nextSetBit(trip + 1) >= 0;
  }
}
