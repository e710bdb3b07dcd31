package org.citycabinet.ticketing.medium;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.ChipUid;

/**
 * The last reason against a medium was lifted; fired inside the transaction that did it.
 *
 * @param medium its identifier
 * @param operator its operator's code
 * @param issueSerial its place among its operator's media
 * @param chip the number by which its chip answers, where it is known
 * @param at when it became good again
 */
public record MediumUnblocked(
    UUID medium, String operator, long issueSerial, Optional<ChipUid> chip, Instant at) {}
