package org.citycabinet.ticketing.purchase;

import java.util.Optional;
import java.util.UUID;

/**
 * A purchase is paid and loaded. Fired once for each, inside the transaction that does it.
 *
 * @param purchase its identifier
 * @param buyer the account that bought; empty for a visitor without one
 */
public record Paid(UUID purchase, Optional<UUID> buyer) {}
