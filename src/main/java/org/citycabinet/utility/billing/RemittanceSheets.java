package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Messages;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.invoice.Invoice;

/** What a remittance is for, on the page and in the letter that confirms it. */
@ApplicationScoped
@Transactional
class RemittanceSheets {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Settings settings;

  RemittanceSheet of(Remittance remittance) {
    return new RemittanceSheet(
        remittance, remittance.allocations().stream().map(this::line).toList());
  }

  private RemittanceSheet.Line line(Allocation part) {
    var number = part.invoice().map(id -> entities.find(Invoice.class, id)).map(Invoice::getNumber);
    return new RemittanceSheet.Line(number.orElse(null), part.amount());
  }

  /** Confirms to the payer what was paid. */
  void confirm(Remittance remittance) {
    var locale = accounts.byId(remittance.payer()).getLocale();
    var letter =
        Letter.of(locale, "billing.receipt.subject", remittance.getReference())
            .say("billing.receipt.total", remittance.getTotal());
    for (var line : of(remittance).lines()) {
      letter.say("billing.receipt.line", name(locale, line), line.amount());
    }
    var address = settings.publicUrl() + "/billing/payment?id=" + remittance.getId();
    accounts.write(remittance.payer(), letter.button("billing.receipt.button", address));
  }

  private static String name(Locale locale, RemittanceSheet.Line line) {
    return line.number() == null
        ? Messages.text(locale, "billing.pay.older")
        : Messages.text(locale, "billing.number", line.number());
  }
}
