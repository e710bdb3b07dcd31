package org.citycabinet.travel;

import java.util.UUID;

/**
 * Something bought online that waits for a card, as a page shows it.
 *
 * @param id its identifier
 * @param what an amount, or a ticket's code
 * @param state in words
 * @param tag the class of the label that says the state
 * @param hint what to do now; empty where nothing
 * @param uncollected whether its time is over
 */
public record LoadView(
    UUID id, String what, String state, String tag, String hint, boolean uncollected) {}
