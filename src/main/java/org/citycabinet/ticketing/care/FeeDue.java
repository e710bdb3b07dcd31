package org.citycabinet.ticketing.care;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A clerk hands out a new card and takes its fee; who keeps the till notes where it came in, in the
 * same transaction, or refuses.
 *
 * @param replacement what it is paid for
 * @param operator the operator's code
 * @param fee more than 0
 * @param means how it is paid
 * @param receipt what the card terminal printed, as it was typed; may be null
 */
public record FeeDue(
    UUID replacement, String operator, Money fee, FeeMeans means, String receipt) {}
