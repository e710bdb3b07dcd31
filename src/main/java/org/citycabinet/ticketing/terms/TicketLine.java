package org.citycabinet.ticketing.terms;

import java.util.List;
import org.citycabinet.words.Money;

/**
 * A kind of ticket as a page shows it, in the reader's language (RIG-81).
 *
 * @param product its code
 * @param name its name
 * @param price what one costs
 * @param whom who may buy it
 * @param media what carries it
 * @param terms how long it is valid, on each medium that differs (RIG-14)
 */
public record TicketLine(
    String product, String name, Money price, String whom, String media, List<String> terms) {}
