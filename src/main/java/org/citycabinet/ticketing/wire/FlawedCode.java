package org.citycabinet.ticketing.wire;

/** A code cannot be believed. */
public final class FlawedCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CodeFlaw flaw;

  FlawedCode(CodeFlaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  /** What is wrong. */
  public CodeFlaw flaw() {
    return flaw;
  }
}
