package org.citycabinet.ticketing.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.CapacityTerms;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.ticket.Ticket;

/**
 * The facts that decide whether something can be sold for a medium.
 *
 * @param medium what it would be loaded to
 * @param held the tickets on it that can still be travelled with
 * @param entitled what the medium's person is entitled to today
 * @param category of the concession that the sale would be made at; empty at full price
 * @param beside the products in other lines of the same order for the medium
 * @param paying the products in other purchases for the medium that are being paid now
 * @param quote what the operator's terms of sale say
 * @param all what they say to all of the kind in the whole order (RIG-51)
 * @param wanted the category that the product is made for, if any
 * @param term when the ticket would be valid, where purchase alone decides that
 * @param capacity how many kinds of ticket the medium holds at once
 * @param today the operator's calendar day
 */
record Sale(
    Medium medium,
    List<Ticket> held,
    List<Category> entitled,
    Optional<String> category,
    List<String> beside,
    List<String> paying,
    SaleQuote quote,
    SaleQuote all,
    Optional<Category> wanted,
    Optional<Span> term,
    CapacityTerms capacity,
    LocalDate today) {

  Product product() {
    return quote.product();
  }
}
