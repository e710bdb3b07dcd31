package org.citycabinet.utility.billing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;

/**
 * How a contract stands: what is owed in all, and of which invoices (LUD-11).
 *
 * <p>What a payer meant for an invoice is counted to it. Everything else that came in pays the
 * oldest debt first, so what is owed lies on the newest invoices, each at most with its own amount;
 * a rest is older than the invoices that are known here.
 */
public final class Standing {
  private final Money balance;
  private final Map<UUID, Money> open = new HashMap<>();
  private final Money older;

  private Standing(List<Invoice> newestFirst, Map<UUID, Money> meant, Money balance) {
    this.balance = balance;
    var rest = getOwed();
    for (var invoice : newestFirst) {
      var paid = meant.getOrDefault(invoice.getId(), Money.ZERO);
      var part = least(rest, invoice.getAmount().minus(paid).atLeast(Money.ZERO));
      open.put(invoice.getId(), part);
      rest = rest.minus(part);
    }
    this.older = rest;
  }

  /**
   * Spreads what is owed.
   *
   * @param newestFirst the contract's invoices
   * @param meant what payers meant for each invoice
   * @param balance what is owed in all; below 0 what was overpaid
   */
  static Standing of(List<Invoice> newestFirst, Map<UUID, Money> meant, Money balance) {
    return new Standing(newestFirst, meant, balance);
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What is owed in all; never below 0. */
  public Money getOwed() {
    return balance.atLeast(Money.ZERO);
  }

  /** What was paid and not yet asked for; never below 0. */
  public Money getOverpaid() {
    return Money.ZERO.minus(balance).atLeast(Money.ZERO);
  }

  /** What is owed of the time before the invoices that are known here. */
  public Money getOlder() {
    return older;
  }

  /** What of an invoice is still to be paid. */
  public Money open(Invoice invoice) {
    return open.getOrDefault(invoice.getId(), Money.ZERO);
  }

  /** How an invoice stands on a day; its last day to pay is still in time. */
  public InvoiceState state(Invoice invoice, LocalDate today) {
    if (!open(invoice).isZero()) {
      return today.isAfter(invoice.getDueOn()) ? InvoiceState.OVERDUE : InvoiceState.OPEN;
    }
    return invoice.getAmount().cents() > 0 ? InvoiceState.PAID : InvoiceState.NOTHING;
  }
}
