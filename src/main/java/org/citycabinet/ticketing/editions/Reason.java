package org.citycabinet.ticketing.editions;

import org.citycabinet.words.Refused;

/** Why somebody does not agree, or wants an amendment back: what the others read. */
final class Reason {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1_000;

  private Reason() {}

  /**
   * What was typed, without blanks around it.
   *
   * @throws Refused at the field {@code reason}, where it says too little or too much
   */
  static String of(String typed) {
    String why = typed == null ? "" : typed.strip();
    if (why.length() < SHORTEST || why.length() > LONGEST) {
      throw Refused.field("reason", "editions.reason.length", SHORTEST, LONGEST);
    }
    return why;
  }
}
