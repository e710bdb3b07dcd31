package org.citycabinet.operator;

/**
 * How to reach a part of an operator (LUD-30, LIE-14, SIA-14). What it does not have is empty.
 *
 * @param desk which part
 * @param phone with the country's code
 * @param email an address
 * @param whatsApp a number
 * @param address where to come in person
 * @param hours such as {@code Mo-Fr 08:00-17:00}; {@code 24/7} for always
 */
public record Contact(
    Desk desk, String phone, String email, String whatsApp, String address, String hours) {

  /** A part of an operator that customers turn to. */
  public enum Desk {
    /** The emergency service. */
    EMERGENCY,
    /** The secretary. */
    SECRETARY,
    /** The subscriber department or customer service. */
    CUSTOMERS
  }
}
