package org.citycabinet.utility.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.Papers;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** The invoices of the caller's contracts, and how they are delivered (LUD-11 to 14). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Invoices {

  @PersistenceContext EntityManager entities;
  @Inject Premises premises;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Receivables receivables;
  @Inject Papers papers;

  /**
   * All invoices of a contract, newest first (LUD-13).
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<Invoice> of(UUID contract) {
    return receivables.invoices(premises.mine(contract).contract());
  }

  /**
   * How a contract stands.
   *
   * @throws Refused as missing, where it is not the caller's
   */
  public Standing standing(UUID contract) {
    var place = premises.mine(contract);
    return receivables.standing(place.operator(), contract);
  }

  /** Whether the caller may do more with a contract's invoices than look at them. */
  boolean isPayableByMe(UUID contract) {
    return premises.mine(contract).isActedOnByViewer();
  }

  /** All that the caller can pay now, the contract whose debt is oldest first. */
  public List<Due> payable() {
    return premises.mine().stream()
        .filter(Place::isActedOnByViewer)
        .flatMap(this::payable)
        .sorted(Comparator.comparing(Due::dueOn, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private Stream<Due> payable(Place place) {
    var standing = standing(place.contract());
    var invoices = of(place.contract()).stream().map(invoice -> due(place, invoice, standing));
    return Stream.concat(invoices, Stream.of(older(place, standing)))
        .filter(due -> !due.open().isZero());
  }

  private Due due(Place place, Invoice invoice, Standing standing) {
    return new Due(
        place.operator(),
        place.contract(),
        place.address(),
        invoice.getId(),
        invoice.getNumber(),
        invoice.getDueOn(),
        standing.open(invoice),
        standing.state(invoice, today(place.operator())));
  }

  private static Due older(Place place, Standing standing) {
    return new Due(
        place.operator(),
        place.contract(),
        place.address(),
        null,
        null,
        null,
        standing.getOlder(),
        InvoiceState.OVERDUE);
  }

  /** The operator's day. */
  LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }

  /** The invoices of a contract in which all these words occur, newest first (LUD-13). */
  public List<Invoice> search(UUID contract, String words, Locale locale) {
    var search = new InvoiceSearch(words, locale);
    return of(contract).stream().filter(search::finds).toList();
  }

  /** The invoice before one of the caller's, with its lines, where it is known here. */
  public Optional<Invoice> before(Invoice invoice) {
    var before = previous(invoice);
    before.ifPresent(Invoice::getLines);
    return before;
  }

  private Optional<Invoice> previous(Invoice invoice) {
    return of(invoice.contract()).stream()
        .dropWhile(each -> !each.getId().equals(invoice.getId()))
        .skip(1)
        .filter(each -> each.getCorrects() == null)
        .findFirst();
  }

  /** The invoice that corrects one of the caller's, if there is one. */
  public Optional<Invoice> correctionOf(Invoice invoice) {
    return of(invoice.contract()).stream()
        .filter(each -> invoice.getNumber().equals(each.getCorrects()))
        .findFirst();
  }

  /** The newest invoice of a contract, if there is one (LUD-11). */
  public Optional<Invoice> newest(UUID contract) {
    return of(contract).stream().findFirst();
  }

  /**
   * One invoice with its lines.
   *
   * @throws Refused as missing, where it belongs to no contract of the caller's
   */
  public Invoice one(UUID id) {
    var contracts = premises.mine().stream().map(Place::contract).toList();
    return entities
        .createQuery(
            "select i from Invoice i left join fetch i.lines"
                + " where i.id = :id and i.contract in :contracts",
            Invoice.class)
        .setParameter("id", id)
        .setParameter("contracts", contracts.isEmpty() ? List.of(new UUID(0, 0)) : contracts)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("billing.missing"));
  }

  /** The invoice as a PDF in that language (LUD-12). */
  public byte[] pdf(UUID id, Locale language) {
    return papers.pdf(one(id), language);
  }

  /** The invoice as UBL 2.1 within EN 16931, its note in that language. */
  public byte[] xml(UUID id, Locale language) {
    return papers.xml(one(id), language);
  }

  /** How a contract's invoices are delivered; on paper until somebody chooses (LUD-14). */
  public DeliveryWay delivery(UUID contract) {
    var chosen = entities.find(InvoiceDelivery.class, premises.mine(contract).contract());
    return chosen == null ? DeliveryWay.PAPER : chosen.way();
  }

  /**
   * Chooses how a contract's invoices are delivered.
   *
   * @throws Refused where the caller is a tenant: the contract's holder decides
   */
  public void deliver(UUID contract, DeliveryWay way) {
    var place = premises.mine(contract);
    if (!place.isDecidedByViewer()) {
      throw Refused.rule("billing.refused.tenant");
    }
    var delivery = entities.find(InvoiceDelivery.class, place.contract());
    if (delivery == null) {
      delivery = new InvoiceDelivery(place.contract());
      entities.persist(delivery);
    }
    delivery.choose(way, user.accountId(), clock.instant());
  }
}
