package org.citycabinet.identity;

/** Whose account it is (LUD-31). */
public enum AccountKind {
  /** A person's. */
  PERSON,
  /** A company's; its name is the company's. */
  COMPANY
}
