package org.citycabinet.travel;

/**
 * Something bought online that waits for a card, as a page shows it.
 *
 * @param what an amount, or a ticket's code
 * @param state in words
 * @param tag the class of the label that says the state
 * @param hint what to do now; empty where nothing
 */
public record LoadView(String what, String state, String tag, String hint) {}
