package org.citycabinet.ticketing.action;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the list.
 *
 * @param id its identifier, under which its outcome is told
 * @param kind what is to be written
 * @param state whether it still is to be
 * @param mediumNumber the card
 * @param amountCents the stored value in cents; null where it is none
 * @param product the kind of ticket; null where it is none
 * @param ticketCode the ticket; null where it is none
 * @param blockReason why the card is blocked; null where it is no block
 * @param sentAt since when it waits
 * @param collectBy the first instant at which it may be written no more
 */
public record Action(
    UUID id,
    ActionKind kind,
    ActionState state,
    String mediumNumber,
    Long amountCents,
    String product,
    String ticketCode,
    String blockReason,
    Instant sentAt,
    Instant collectBy) {}
