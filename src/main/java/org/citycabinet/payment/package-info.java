/**
 * Money of payers: checkout at the gateway, what became of it, and paying it back. It calls no
 * other feature; who waits for money observes {@link org.citycabinet.payment.PaymentSettled}.
 */
package org.citycabinet.payment;
