package org.citycabinet.utility.premises;

import java.util.List;

/** By what right an account sees an address (LUD-31). */
public enum OccupancyKind {
  /** The owner, or whoever signed the contract. */
  OWNER,
  /** A tenant, who sees and reports but decides nothing about the contract. */
  TENANT,
  /** Whom an owner or tenant lets act there for a while; no occupancy. */
  DELEGATE,
  /** Whom an owner or tenant lets look for a while; no occupancy. */
  VIEWER;

  /** Those that staff give by a contract. */
  static List<OccupancyKind> ofContract() {
    return List.of(OWNER, TENANT);
  }
}
