package org.citycabinet.travel;

/**
 * A trip of the last months on a code ticket (RIG-A2.6).
 *
 * @param at when
 * @param ticket the ticket's code and kind
 * @param vehicle in which vehicle, on which line
 */
public record PastTripView(String at, String ticket, String vehicle) {}
