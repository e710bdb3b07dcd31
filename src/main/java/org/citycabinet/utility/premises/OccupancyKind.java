package org.citycabinet.utility.premises;

/** By what right an account sees an address (LUD-31). */
public enum OccupancyKind {
  /** The owner, or whoever signed the contract. */
  OWNER,
  /** A tenant, who sees and reports but decides nothing about the contract. */
  TENANT
}
