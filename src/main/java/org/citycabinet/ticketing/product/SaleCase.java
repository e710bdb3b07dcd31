package org.citycabinet.ticketing.product;

import org.citycabinet.words.Channel;

/**
 * Who buys what where, as far as the terms of sale ask for it.
 *
 * @param product what is bought
 * @param channel where
 */
public record SaleCase(Product product, Channel channel) {}
