package org.citycabinet.ticketing.medium;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A clerk takes a medium back and gives its deposit to who brings it; who keeps the till hands the
 * cash out, in the same transaction, or refuses (RIG-20).
 *
 * @param handout by which the medium was handed out
 * @param operator the operator's code
 * @param deposit more than 0
 */
public record DepositBack(UUID handout, String operator, Money deposit) {}
