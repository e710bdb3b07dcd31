package org.citycabinet.utility.billing;

/** How a contract's invoices reach its holder (LUD-14). */
public enum DeliveryWay {
  /** By post. */
  PAPER,
  /** In the portal, with a message to the e-mail address. */
  ELECTRONIC
}
