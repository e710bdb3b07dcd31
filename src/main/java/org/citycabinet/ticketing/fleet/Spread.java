package org.citycabinet.ticketing.fleet;

/**
 * How far something has spread.
 *
 * @param devices how many devices are in use
 * @param reached how many of them have it
 */
public record Spread(long devices, long reached) {}
