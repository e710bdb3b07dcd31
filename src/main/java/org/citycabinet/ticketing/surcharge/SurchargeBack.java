package org.citycabinet.ticketing.surcharge;

/** How the money of a surcharge that is gone goes back. */
public enum SurchargeBack {
  /** The way it came, through the gateway. */
  PAYER,
  /** Over the counter. */
  COUNTER
}
