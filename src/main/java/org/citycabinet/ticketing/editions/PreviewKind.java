package org.citycabinet.ticketing.editions;

/** What a preview looks at. */
public enum PreviewKind {
  /** Purchases that were paid in the portal. */
  SALE,
  /** What clerks sold at counters. */
  COUNTER,
  /** Trips that were marked. */
  TRIP,
  /** Refunds that were decided. */
  REFUND
}
