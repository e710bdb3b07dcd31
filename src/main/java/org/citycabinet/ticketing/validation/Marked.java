package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.util.UUID;

/**
 * A ride was marked, be it that the device tells it late; fired inside the transaction that stores
 * it.
 *
 * @param operator the operator's code
 * @param medium what was held to the reader
 * @param vehicle where
 * @param at when, by the device
 */
public record Marked(String operator, UUID medium, String vehicle, Instant at) {}
