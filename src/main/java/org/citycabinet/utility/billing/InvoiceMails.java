package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.Papers;
import org.citycabinet.utility.premises.Contracts;

/** Tells those who receive invoices electronically of new ones (LUD-14, LUD-28). */
@ApplicationScoped
@Transactional
class InvoiceMails {

  @PersistenceContext EntityManager entities;
  @Inject Contracts contracts;
  @Inject Accounts accounts;
  @Inject Settings settings;

  /** Whoever chose paper, or wants no mail, finds the invoice in the cabinet without a letter. */
  void send(String operator, List<Invoice> invoices) {
    var electronic = electronic(invoices);
    var readers = contracts.accountsUnder(operator, electronic);
    invoices.forEach(
        invoice ->
            readers.getOrDefault(invoice.contract(), Set.of()).stream()
                .map(accounts::byId)
                .filter(Account::isWantsMail)
                .forEach(account -> accounts.write(account.getId(), letter(invoice, account))));
  }

  private Set<UUID> electronic(List<Invoice> invoices) {
    var those = invoices.stream().map(Invoice::contract).collect(Collectors.toSet());
    return those.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "select d.contract from InvoiceDelivery d"
                        + " where d.contract in :those and d.way = :way",
                    UUID.class)
                .setParameter("those", those)
                .setParameter("way", DeliveryWay.ELECTRONIC)
                .getResultList());
  }

  private Letter letter(Invoice invoice, Account account) {
    return Letter.of(account.getLocale(), "billing.mail.subject", invoice.getNumber())
        .say(
            "billing.mail.body",
            invoice.getNumber(),
            invoice.getMonth(),
            invoice.getPayable(),
            invoice.getDueOn())
        .button(
            "billing.mail.button", settings.publicUrl() + "/billing/invoice?id=" + invoice.getId())
        .attach(Papers.KIND, invoice.getId());
  }
}
