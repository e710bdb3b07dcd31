package org.citycabinet.utility.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.CalendarEntry;
import org.citycabinet.platform.CalendarSource;

/** The last days to pay what the caller's addresses owe. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class InvoiceDates implements CalendarSource {
  @Inject Invoices invoices;

  @Override
  public List<CalendarEntry> entries(Locale language) {
    return invoices.payable().stream()
        .filter(due -> due.invoice() != null)
        .map(due -> entry(due, language))
        .toList();
  }

  private static CalendarEntry entry(Due due, Locale language) {
    return new CalendarEntry(
        "invoice-" + due.invoice(),
        due.dueOn(),
        due.dueOn(),
        Messages.text(language, "billing.calendar.due", Formats.money(language, due.open())),
        Messages.text(language, "billing.calendar.due.text", due.number(), due.address()),
        "/billing/invoice?id=" + due.invoice());
  }
}
