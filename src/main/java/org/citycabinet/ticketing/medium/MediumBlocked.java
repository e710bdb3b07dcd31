package org.citycabinet.ticketing.medium;

import java.time.Instant;
import java.util.UUID;

/**
 * A medium was blocked, or its gravest reason changed; fired inside the transaction that did it.
 *
 * @param medium its identifier
 * @param operator its operator's code
 * @param issueSerial its place among its operator's media
 * @param reason the gravest reason that stands now
 * @param at when it was blocked
 */
public record MediumBlocked(
    UUID medium, String operator, long issueSerial, BlockReason reason, Instant at) {}
