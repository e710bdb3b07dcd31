package org.citycabinet.ticketing.plan;

import java.time.Instant;

/**
 * A trip that begins.
 *
 * @param at when
 * @param route on which route; empty where that makes no difference or is not known
 */
public record Departure(Instant at, String route) {}
