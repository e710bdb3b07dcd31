package org.citycabinet.ticketing.fare;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * What a trip costs among those around it.
 *
 * @param due what it costs
 * @param rule by which rule
 * @param follows the tap that makes it free, or null
 */
public record Rated(Money due, TripRule rule, UUID follows) {}
