package org.citycabinet.ticketing.purchase;

import java.util.Optional;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.words.Refused;

/**
 * A product on the shelf for one medium.
 *
 * @param quote what it costs there and then
 * @param term when it would be valid, where purchase alone decides that
 * @param against why it cannot be bought for that medium now; empty where it can
 */
public record Offer(SaleQuote quote, Optional<Span> term, Optional<Refused> against) {}
