package org.citycabinet.ticketing.action;

import java.time.Instant;
import java.util.UUID;

/**
 * What a vehicle said of something that it was to write to a card.
 *
 * @param at when it tried
 * @param kind what was to be written
 * @param result what came of it
 * @param vehicle where; empty where the device is not known any more
 * @param device which device said so
 * @param reason what the reader says of a failure; empty where it says nothing
 */
public record Tried(
    Instant at, String kind, String result, String vehicle, UUID device, String reason) {}
