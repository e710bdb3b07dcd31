package org.citycabinet.ticketing.product;

import org.citycabinet.ticketing.fare.TicketUse;
import org.citycabinet.words.MediumKind;

/**
 * The facts that a ticket's validity depends on.
 *
 * @param product what was bought
 * @param medium what carries it
 * @param use when it was bought and first used
 */
public record ValidityCase(Product product, MediumKind medium, TicketUse use) {}
