package org.citycabinet.ticketing.wire;

import java.time.Instant;

/**
 * The code of a ticket that is travelled with (RIG-56).
 *
 * @param operator the operator's code
 * @param medium the number of the medium that holds it
 * @param ticket its code, such as {@code K7QF-2M9T-XA}
 * @param product the code of its product
 * @param vehicle the number of the vehicle that the trip was authorised in
 * @param firstAuthorisedAt when its term began
 * @param authorisedAt when this trip was authorised
 * @param validUntil the first instant at which it is not valid any more
 * @param issuedAt when the code was made
 * @param expiresAt the first instant at which the code must not be believed any more
 */
public record TicketSays(
    String operator,
    String medium,
    String ticket,
    String product,
    String vehicle,
    Instant firstAuthorisedAt,
    Instant authorisedAt,
    Instant validUntil,
    Instant issuedAt,
    Instant expiresAt)
    implements CodeSays {

  /** Whether the trip was authorised in the vehicle of that number. */
  public boolean isFor(String number) {
    return vehicle.equals(number);
  }

  /** Whether the ticket itself is valid at that instant. */
  public boolean isValid(Instant at) {
    return !at.isBefore(firstAuthorisedAt) && at.isBefore(validUntil);
  }
}
