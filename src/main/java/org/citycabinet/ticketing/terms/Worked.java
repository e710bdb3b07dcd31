package org.citycabinet.ticketing.terms;

/**
 * An example of a row, in the reader's language.
 *
 * @param given the facts
 * @param result what the terms make of them, worked out when the page is written
 */
public record Worked(String given, String result) {}
