package org.citycabinet.ticketing.purchase;

import java.util.Optional;
import java.util.UUID;

/**
 * How a buyer pays (RIG-A4).
 *
 * @param savedCard one of the buyer's saved cards; empty where the gateway asks for a card or bank
 * @param keepCard whether the gateway is to keep the card that it asks for
 */
public record Means(Optional<UUID> savedCard, boolean keepCard) {}
