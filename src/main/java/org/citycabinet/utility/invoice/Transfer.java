package org.citycabinet.utility.invoice;

import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/**
 * What a customer types into a bank to pay an invoice by transfer.
 *
 * @param payee who gets the money
 * @param iban the payee's account
 * @param reference what the payment is found by
 * @param amount how much
 * @param structured whether the reference is an ISO 11649 one; text otherwise
 * @param code the picture that a bank's application reads
 */
public record Transfer(
    String payee, String iban, String reference, Money amount, boolean structured, String code) {

  /** For what of an invoice is still to be paid, more than 0. */
  public static Transfer of(Invoice invoice, Money open) {
    var payee = invoice.parties().payee();
    var number = invoice.getNumber();
    var reference = CreditorReference.of(number);
    return new Transfer(
        payee.name(),
        payee.iban(),
        reference.orElse(number),
        open,
        reference.isPresent(),
        PaymentCode.picture(PaymentCode.text(payee, number, open)));
  }

  /** The reference in groups of four where it is a structured one. */
  public String printedReference() {
    return structured ? CreditorReference.printed(reference) : reference;
  }

  /** The account in groups of four. */
  public String printedIban() {
    return CreditorReference.printed(iban);
  }
}
