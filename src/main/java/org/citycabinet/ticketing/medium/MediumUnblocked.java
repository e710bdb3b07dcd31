package org.citycabinet.ticketing.medium;

import java.time.Instant;
import java.util.UUID;

/**
 * The last reason against a medium was lifted; fired inside the transaction that did it.
 *
 * @param medium its identifier
 * @param operator its operator's code
 * @param issueSerial its place among its operator's media
 * @param at when it became good again
 */
public record MediumUnblocked(UUID medium, String operator, long issueSerial, Instant at) {}
