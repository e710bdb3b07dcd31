package org.citycabinet.ticketing.wire;

/** A list that must not be taken into use. */
public final class FlawedList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ListFlaw flaw;

  FlawedList(ListFlaw flaw) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
  }

  /** What is wrong with it. */
  public ListFlaw flaw() {
    return flaw;
  }
}
