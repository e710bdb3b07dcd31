package org.citycabinet.ticketing.concession;

import java.util.UUID;

/**
 * A concession was attached to a medium; fired inside the transaction that did it.
 *
 * @param operator the operator's code
 * @param category the code of the category
 * @param medium the medium that carries it now
 */
public record Entitled(String operator, String category, UUID medium) {}
