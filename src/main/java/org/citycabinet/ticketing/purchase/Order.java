package org.citycabinet.ticketing.purchase;

import java.util.List;
import java.util.UUID;

/**
 * What a purchase is about, with the figures that the check page shows.
 *
 * @param operator the operator's code
 * @param edition the edition of the terms that it is sold under
 * @param lines what is bought, at least one
 */
record Order(String operator, UUID edition, List<PurchaseLine> lines) {}
