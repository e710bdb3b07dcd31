package org.citycabinet.ticketing.validation;

import java.time.Instant;

/**
 * A ride in progress: where somebody is checked, and when.
 *
 * @param vehicle the vehicle
 * @param route the route; null where it is not known
 * @param trip the run; null where it is not known
 * @param direction the direction of the run; null where it is not known
 * @param at when
 */
public record Place(String vehicle, String route, String trip, String direction, Instant at) {}
