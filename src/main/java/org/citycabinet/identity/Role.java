package org.citycabinet.identity;

/** What an account may do. */
public enum Role {
  /** Manages the own affairs. */
  RESIDENT,
  /** Serves an operator's residents. */
  CLERK,
  /** Serves them in matters of money. */
  BILLING_CLERK,
  /** Checks tickets. */
  INSPECTOR,
  /**
   * Manages an operator's staff, devices and terms; of the whole installation where no operator is
   * named.
   */
  ADMINISTRATOR,
  /** Reads everything of an operator, changes nothing. */
  AUDITOR;

  /** Whether it is a member of staff's, who needs a second factor. */
  public boolean isStaff() {
    return this != RESIDENT;
  }
}
