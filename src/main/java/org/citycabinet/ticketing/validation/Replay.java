package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A trip that was made, and what it would have cost under other terms.
 *
 * @param tap by which it was marked
 * @param at when
 * @param vehicle in which vehicle
 * @param route on which route; empty where the device did not know it
 * @param was what was charged
 * @param would what would have been charged; empty where the trip would have been refused
 * @param before the clause by which it was decided
 * @param after the clause that would have decided
 */
public record Replay(
    UUID tap,
    Instant at,
    String vehicle,
    String route,
    Money was,
    Optional<Money> would,
    String before,
    String after) {}
