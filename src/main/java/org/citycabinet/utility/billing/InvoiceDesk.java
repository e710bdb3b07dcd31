package org.citycabinet.utility.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where the operator's staff hand over the invoices that accounting issued (LUD-11, LUD-14). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class InvoiceDesk {

  @PersistenceContext EntityManager entities;
  @Inject Register register;
  @Inject Receivables receivables;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /**
   * Takes a file of invoices, all of them or none, and mails those who receive them electronically.
   *
   * @return how many invoices were taken
   * @throws Refused at {@code file} where a cell cannot be read, a contract is not the operator's,
   *     or a number has been used
   */
  public int take(String csv) {
    var entries = InvoiceFile.read(csv);
    Map<String, Place> places =
        register.places().stream().collect(Collectors.toMap(Place::number, Function.identity()));
    entries.forEach(entry -> take(entry, place(entry, places)));
    var deed = new Audit.Deed("billing.take", "invoice", "", null, entries.size() + " invoices");
    audit.record(user.operator(), deed);
    return entries.size();
  }

  private static Place place(InvoiceFile.Entry entry, Map<String, Place> places) {
    return Optional.ofNullable(places.get(entry.contract()))
        .orElseThrow(() -> Refused.field("file", "billing.refused.contract", entry.contract()));
  }

  private void take(InvoiceFile.Entry entry, Place place) {
    if (isKnown(entry.number())) {
      throw Refused.field("file", "billing.refused.known", entry.number());
    }
    var head =
        new Invoice.Head(
            place.operator(),
            place.contract(),
            entry.number(),
            corrected(entry, place),
            entry.month(),
            entry.issuedOn(),
            entry.dueOn());
    var parties = new Parties(entry.payee(), place.holder(), place.address());
    var carried =
        entry
            .carried()
            .map(told -> new Invoice.Carried(told, true))
            .orElseGet(() -> new Invoice.Carried(openAt(entry.issuedOn(), place), false));
    var invoice = new Invoice(Ids.next(), head, parties, entry.lines(), carried);
    entities.persist(invoice);
    receivables.issue(invoice);
    tell(invoice, place);
  }

  private Money openAt(LocalDate day, Place place) {
    return receivables.openAt(place.operator(), place.contract(), day);
  }

  private String corrected(InvoiceFile.Entry entry, Place place) {
    if (entry.corrects() != null && !isIssuedTo(entry.corrects(), place)) {
      throw Refused.field("file", "billing.refused.corrects", entry.number(), entry.corrects());
    }
    return entry.corrects();
  }

  private boolean isIssuedTo(String number, Place place) {
    return entities
            .createQuery(
                "select count(i) from Invoice i where i.number = :number"
                    + " and i.contract = :contract",
                Long.class)
            .setParameter("number", number)
            .setParameter("contract", place.contract())
            .getSingleResult()
        > 0;
  }

  private boolean isKnown(String number) {
    return entities
            .createQuery(
                "select count(i) from Invoice i where i.operator = :operator and i.number ="
                    + " :number",
                Long.class)
            .setParameter("operator", user.operator())
            .setParameter("number", number)
            .getSingleResult()
        > 0;
  }

  /** Whoever chose paper, or wants no mail, finds the invoice in the cabinet without a letter. */
  private void tell(Invoice invoice, Place place) {
    var delivery = entities.find(InvoiceDelivery.class, place.contract());
    if (delivery == null || delivery.way() == DeliveryWay.PAPER) {
      return;
    }
    readers(place).stream()
        .filter(Account::isWantsMail)
        .forEach(account -> accounts.write(account.getId(), letter(invoice, account)));
  }

  private List<Account> readers(Place place) {
    return register.occupants(place.contract()).stream()
        .map(occupant -> accounts.byId(occupant.account()))
        .toList();
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
