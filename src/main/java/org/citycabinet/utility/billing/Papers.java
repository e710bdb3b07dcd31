package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.citycabinet.operator.Operators;

/** Invoices as files, for people and for machines. */
@ApplicationScoped
class Papers {
  @Inject Operators operators;

  byte[] xml(Invoice invoice, Locale language) {
    var country = operators.operator(invoice.operator()).country();
    return new InvoiceXml(invoice, country, language).bytes();
  }

  byte[] pdf(Invoice invoice, Locale language) {
    return new InvoicePdf(invoice, language, xml(invoice, language)).render();
  }
}
