package org.citycabinet.ticketing.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * An edition of an operator's terms, written in a language.
 *
 * @param inForceOn the first day on which it is in force
 * @param tickets what is sold
 * @param chapters all else, table by table
 */
public record Book(LocalDate inForceOn, List<TicketLine> tickets, List<Chapter> chapters) {}
