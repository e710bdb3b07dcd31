package org.citycabinet.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.Money;

/**
 * What was sold as one ticket.
 *
 * @param operator the operator's code
 * @param medium the medium that it is loaded to
 * @param product the code of the product
 * @param edition the edition of the terms that it is bought under
 * @param category the category of the concession that it was sold at; null at full price
 * @param price what was paid for it, without commission
 * @param boughtAt when
 * @param useBy the first instant that is too late for its first use; null where there is none
 * @param purchase the purchase, or sale at a counter, that it belongs to; null where it was not
 *     bought here
 * @param span when it is valid, where purchase alone decides that; else null
 * @param trips how many trips it is good for; null where any number
 */
public record Sold(
    String operator,
    UUID medium,
    String product,
    UUID edition,
    String category,
    Money price,
    Instant boughtAt,
    Instant useBy,
    UUID purchase,
    Span span,
    Integer trips) {}
