package org.citycabinet.ticketing.purchase;

import java.time.Instant;
import java.util.UUID;

/**
 * What tickets come from.
 *
 * @param purchase the purchase, or sale at a counter; null where nobody had to buy them
 * @param edition the edition of the terms that they are sold under
 * @param at when they were paid for
 */
record Bought(UUID purchase, UUID edition, Instant at) {}
