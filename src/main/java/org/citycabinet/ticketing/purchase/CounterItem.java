package org.citycabinet.ticketing.purchase;

import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.ticket.Ticket;

/**
 * What was loaded at a counter.
 *
 * @param quote what it cost
 * @param category the category of the concession that it was sold at; empty at full price
 * @param tickets as they are on the medium
 */
public record CounterItem(SaleQuote quote, Optional<String> category, List<Ticket> tickets) {}
