package org.citycabinet.utility.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/** Stores many invoices in two strokes. */
@ApplicationScoped
@Transactional
public class InvoiceRows {
  private static final String INVOICE =
      "insert into invoice (id, operator, contract, number, corrects, reference, for_month,"
          + " issued_on, due_on, net_cents, vat_cents, carried_cents, carried_told, payee,"
          + " payee_registration, payee_vat_number, payee_iban, payer, payer_address)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String LINE =
      "insert into invoice_line (invoice_id, position, description, quantity, unit, price_euros,"
          + " net_cents, vat_percent) values (?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject Database database;

  /** Stores them with their lines, in the transaction that there is or one of its own. */
  public void store(List<Invoice> invoices) {
    try (var sql = Sql.on(database)) {
      sql.updateAll(INVOICE, invoices.stream().map(Invoice::row).toList());
      sql.updateAll(LINE, invoices.stream().flatMap(each -> each.lineRows().stream()).toList());
    }
  }
}
