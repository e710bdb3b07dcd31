package org.citycabinet.travel;

import org.citycabinet.words.Money;

/**
 * A ticket as a page shows it, in the reader's language.
 *
 * @param code what people know it by
 * @param name of its product
 * @param state in words
 * @param tag the class of the label that says the state
 * @param term when it is valid, and what is left of it
 * @param price what was paid for it
 */
public record TicketView(
    String code, String name, String state, String tag, String term, Money price) {}
