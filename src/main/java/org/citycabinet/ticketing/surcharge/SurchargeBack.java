package org.citycabinet.ticketing.surcharge;

/** How the money of a surcharge that is gone goes back. */
public enum SurchargeBack {
  /** The way it came, through the gateway. */
  PAYER,
  /** To the holder's account at a bank. */
  BANK,
  /** Over the counter. */
  COUNTER
}
