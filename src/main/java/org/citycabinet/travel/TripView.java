package org.citycabinet.travel;

import java.util.List;
import org.citycabinet.words.Money;

/**
 * A trip as a page shows it, in the reader's language.
 *
 * @param at when
 * @param place stop and route, as far as they are known
 * @param vehicle in which it was marked
 * @param companion whether it was for a person travelling along
 * @param ticket the code of the ticket that covers it, or null
 * @param charged what was taken off the card
 * @param first what was taken at first, where a later report changed that; else null
 * @param why why it costs that, in sentences
 * @param clause the number of the clause; empty where the terms name none
 * @param href where the terms state it
 */
public record TripView(
    String at,
    String place,
    String vehicle,
    boolean companion,
    String ticket,
    Money charged,
    Money first,
    List<String> why,
    String clause,
    String href) {}
