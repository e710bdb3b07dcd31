package org.citycabinet.ticketing.medium;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.ChipUid;

/**
 * A medium was blocked, or its gravest reason changed; fired inside the transaction that did it.
 *
 * @param medium its identifier
 * @param operator its operator's code
 * @param issueSerial its place among its operator's media
 * @param chip the number by which its chip answers, where it is known
 * @param reason the gravest reason that stands now
 * @param at when it was blocked
 */
public record MediumBlocked(
    UUID medium,
    String operator,
    long issueSerial,
    Optional<ChipUid> chip,
    BlockReason reason,
    Instant at) {}
