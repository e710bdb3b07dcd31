package org.citycabinet.ticketing.concession;

/** On whose word a concession stands. */
public enum Word {
  /** A national or school register passed it on (LIE-07). */
  REGISTER,
  /** An application that a clerk approved (RIG-26, VEN-16). */
  APPLICATION,
  /** A clerk who saw the document at the counter. */
  COUNTER
}
