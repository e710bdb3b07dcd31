package org.citycabinet.utility.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.citycabinet.mail.AttachmentWanted;
import org.citycabinet.operator.Operators;

/** Invoices as files, for people and for machines. */
@ApplicationScoped
public class Papers {
  /** What letters call an invoice that goes with them. */
  public static final String KIND = "invoice";

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;

  /** The PDF is made when its letter leaves: a month's invoices are handed over at once. */
  void attach(@Observes AttachmentWanted letter) {
    if (letter.isOf(KIND)) {
      var invoice = entities.find(Invoice.class, letter.id());
      letter.answer(name(invoice) + ".pdf", "application/pdf", pdf(invoice, letter.locale()));
    }
  }

  /** A name for its files: its number without what file systems do not bear. */
  public static String name(Invoice invoice) {
    return invoice.getNumber().replaceAll("[^A-Za-z0-9-]", "_");
  }

  /** By the European standard EN 16931. */
  public byte[] xml(Invoice invoice, Locale language) {
    var country = operators.operator(invoice.operator()).country();
    return new InvoiceXml(invoice, country, language).bytes();
  }

  /** For people, with the XML inside. */
  public byte[] pdf(Invoice invoice, Locale language) {
    return new InvoicePdf(invoice, language, xml(invoice, language)).render();
  }
}
