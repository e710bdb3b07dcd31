package org.citycabinet.ticketing.product;

/** Why a product cannot be bought. */
public enum SaleRefusal {
  /** It is not sold there (VEN-12). */
  CHANNEL,
  /** It is not sold on that day (VEN-21). */
  WINDOW_CLOSED,
  /** So many are not sold at once (RIG-51). */
  QUANTITY,
  /** It is for another group of people than the buyer's. */
  CONCESSION
}
