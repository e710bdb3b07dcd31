package org.citycabinet.utility.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.utility.invoice.BillChange;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.Transfer;
import org.citycabinet.words.Money;

/** One invoice: its lines, how it stands, how to pay it, and what changed since the one before. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject Invoices invoices;

  private UUID id;
  private Invoice invoice;
  private Invoice before;
  private Standing standing;
  private List<BillChange> changes = List.of();
  private Transfer transfer;

  /** Reads it. */
  public void open() {
    invoice = invoices.one(id);
    standing = invoices.standing(invoice.contract());
    before = invoices.before(invoice).orElse(null);
    changes = before == null ? List.of() : BillChange.between(before, invoice);
    transfer = getOpen().isZero() ? null : Transfer.of(invoice, getOpen());
  }

  /** The invoice. */
  public Invoice getInvoice() {
    return invoice;
  }

  /** The one before it, or null. */
  public Invoice getBefore() {
    return before;
  }

  /** By how much it is above the one before. */
  public Money getAboveBefore() {
    return invoice.getAmount().minus(before.getAmount());
  }

  /** Why. */
  public List<BillChange> getChanges() {
    return changes;
  }

  /** What of it is still to be paid. */
  public Money getOpen() {
    return standing.open(invoice);
  }

  /** How it stands. */
  public InvoiceState getState() {
    return standing.state(invoice, invoices.today(invoice.operator()));
  }

  /** How to pay it by transfer; null where nothing of it is to be paid. */
  public Transfer getTransfer() {
    return transfer;
  }

  /** Whether the reader can pay it here. */
  public boolean isPayable() {
    return transfer != null && invoices.isPayableByMe(invoice.contract());
  }

  /** The number of the invoice that corrects it, or null. */
  public String getCorrectedBy() {
    return invoices.correctionOf(invoice).map(Invoice::getNumber).orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
