package org.citycabinet.utility.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * Something that a customer can pay now.
 *
 * @param operator the code of the operator that gets the money
 * @param contract the contract it is for
 * @param address the contract's address
 * @param invoice the invoice; null for a debt older than the invoices that are known here
 * @param number the invoice's number, or null
 * @param dueOn the last day to pay, or null for an older debt
 * @param open how much
 * @param state how it stands
 */
public record Due(
    String operator,
    UUID contract,
    String address,
    UUID invoice,
    String number,
    LocalDate dueOn,
    Money open,
    InvoiceState state) {

  /** What it is told apart by. */
  public UUID key() {
    return invoice == null ? contract : invoice;
  }

  Allocation allocation() {
    return new Allocation(contract, invoice, open);
  }
}
