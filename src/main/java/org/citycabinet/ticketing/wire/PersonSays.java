package org.citycabinet.ticketing.wire;

import java.time.Instant;

/**
 * The code of a customer who shows a clerk who they are (RIG-38, RIG-A2.6).
 *
 * @param operator the operator's code
 * @param medium the number of the customer's app medium
 * @param issuedAt when it was made
 * @param expiresAt the first instant at which it must not be believed any more
 */
public record PersonSays(String operator, String medium, Instant issuedAt, Instant expiresAt)
    implements CodeSays {}
