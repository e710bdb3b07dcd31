package org.citycabinet.utility.premises;

/** Who signed a contract (LUD-31). */
public enum HolderKind {
  /** A person, for the own household. */
  PERSON,
  /** A company; it may hold contracts at many addresses. */
  COMPANY
}
