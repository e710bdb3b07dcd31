package org.citycabinet.ticketing.purchase;

import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * What a wish would be as a line of a purchase, were it made now.
 *
 * @param line with its price, and its part of the commission of the whole; 0 where it is not sold
 * @param against why it cannot be bought; empty where it can
 */
public record Quote(PurchaseLine line, Optional<Refused> against) {}
