package org.citycabinet.payment;

import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A payment is settled. Fired once for each payment, inside the transaction that settles it: what
 * an observer writes is written with it or not at all.
 *
 * <p>Where the payment is {@link PaymentState#PAID}, the amount lies on the account {@code
 * LedgerAccount.pending(operator, reference)}; an observer that can no longer use it asks {@link
 * Payments#refund} for it and does not throw.
 *
 * @param reference what the payment was started for
 * @param amount what was to be paid
 * @param state anything but {@link PaymentState#HELD}
 */
public record PaymentSettled(UUID reference, String operator, Money amount, PaymentState state) {}
