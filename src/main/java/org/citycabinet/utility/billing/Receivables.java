package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ledger.MassBookings;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;

/**
 * What the customers of contracts owe, in the ledger ({@code src/docs/postings.md}).
 *
 * <p>With each invoice accounting says what stood open before it. That is what counts; the
 * difference to what is known here reached the operator elsewhere. What comes in here on the
 * invoice's day or later is not yet in accounting's word and counts besides.
 */
@ApplicationScoped
@Transactional
class Receivables {
  @PersistenceContext EntityManager entities;
  @Inject Ledger ledger;
  @Inject MassBookings balances;
  @Inject Operators operators;

  /**
   * Books an invoice that was just stored. One that is handed over after a later one changes
   * nothing: what was carried into the later one counts it.
   */
  void issue(Invoice invoice) {
    entities.flush();
    if (isFollowed(invoice)) {
      return;
    }
    var open = openAt(invoice.operator(), invoice.contract(), invoice.getIssuedOn());
    ledger.book(booking(invoice, open));
  }

  /**
   * What an invoice moves that no later one follows.
   *
   * @param open what stood open before it as far as it is known here
   */
  static Booking booking(Invoice invoice, Money open) {
    var operator = invoice.operator();
    var account = LedgerAccount.receivable(operator, invoice.contract());
    var booking = Booking.of("invoice.issued:" + invoice.getId(), "invoice.issued");
    move(booking, invoice.getAmount(), account, LedgerAccount.revenue(operator));
    move(booking, open.minus(invoice.getCarried()), LedgerAccount.elsewhere(operator), account);
    return booking;
  }

  private static void move(Booking booking, Money amount, LedgerAccount from, LedgerAccount to) {
    if (amount.isNegative()) {
      booking.move(Money.ZERO.minus(amount), to, from);
    } else {
      booking.move(amount, from, to);
    }
  }

  /** What a contract owes; below 0 what was overpaid. */
  Money owed(String operator, UUID contract) {
    return Money.ZERO.minus(ledger.balance(LedgerAccount.receivable(operator, contract)));
  }

  /** What stood open as far as it is known here when that day began. */
  Money openAt(String operator, UUID contract, LocalDate day) {
    var since = day.atStartOfDay(operators.operator(operator).zone()).toInstant();
    return paid(contract, since).stream()
        .map(Allocation::amount)
        .reduce(owed(operator, contract), Money::plus);
  }

  /**
   * How some contracts stand, for invoices that are to be issued to them.
   *
   * @param since the day of the first of them
   */
  OpenSums sums(String operator, Collection<UUID> contracts, LocalDate since) {
    var zone = operators.operator(operator).zone();
    var accounts =
        contracts.stream().map(each -> LedgerAccount.receivable(operator, each)).toList();
    var owed = new HashMap<UUID, Money>();
    balances
        .balances(accounts)
        .forEach((contract, balance) -> owed.put(contract, Money.ZERO.minus(balance)));
    return contracts.isEmpty()
        ? new OpenSums(Map.of(), Map.of(), Map.of(), zone)
        : new OpenSums(
            owed, newest(contracts), paid(contracts, since.atStartOfDay(zone).toInstant()), zone);
  }

  private Map<UUID, LocalDate> newest(Collection<UUID> contracts) {
    return entities
        .createQuery(
            "select i.contract, max(i.issuedOn) from Invoice i where i.contract in :those"
                + " group by i.contract",
            Object[].class)
        .setParameter("those", contracts)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
  }

  private Map<UUID, List<Remittance>> paid(Collection<UUID> contracts, Instant since) {
    var paid = new HashMap<UUID, List<Remittance>>();
    entities
        .createQuery(
            "select distinct a.contract, r from Remittance r join r.allocations a"
                + " where a.contract in :those and r.state = :paid and r.settledAt >= :since",
            Object[].class)
        .setParameter("those", contracts)
        .setParameter("paid", RemittanceState.PAID)
        .setParameter("since", since)
        .getResultStream()
        .forEach(
            row ->
                paid.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add((Remittance) row[1]));
    return paid;
  }

  /** What payers meant for each invoice of a contract. */
  private Map<UUID, Money> meant(UUID contract) {
    return paid(contract, Instant.EPOCH).stream()
        .filter(part -> part.invoice().isPresent())
        .collect(
            Collectors.toMap(
                part -> part.invoice().orElseThrow(), Allocation::amount, Money::plus));
  }

  /** All invoices of a contract, newest first. */
  List<Invoice> invoices(UUID contract) {
    return entities
        .createQuery(
            "select i from Invoice i where i.contract = :contract"
                + " order by i.issuedOn desc, i.number desc",
            Invoice.class)
        .setParameter("contract", contract)
        .getResultList();
  }

  /** How a contract stands. */
  Standing standing(String operator, UUID contract) {
    return Standing.of(invoices(contract), meant(contract), owed(operator, contract));
  }

  /** Counts what came in for contracts to them, from the account on which it lies. */
  void receive(Remittance remittance, LedgerAccount from) {
    var operator = remittance.operator();
    book(remittance, from, part -> LedgerAccount.receivable(operator, part.contract()));
  }

  /**
   * The same for a transfer. What came before the day of an invoice for which accounting told the
   * debt is in its word, unless it was for that invoice or a later one.
   *
   * @param meant the invoice that it was for
   */
  void receive(Remittance transfer, LedgerAccount from, Invoice meant) {
    var operator = transfer.operator();
    var zone = operators.operator(operator).zone();
    var day = LocalDate.ofInstant(transfer.getSettledAt(), zone);
    var to =
        isTold(meant, day)
            ? LedgerAccount.elsewhere(operator)
            : LedgerAccount.receivable(operator, meant.contract());
    book(transfer, from, part -> to);
  }

  private void book(
      Remittance remittance, LedgerAccount from, Function<Allocation, LedgerAccount> to) {
    var booking = Booking.of("invoice.paid:" + remittance.getId(), "invoice.paid");
    remittance.allocations().forEach(part -> booking.move(part.amount(), from, to.apply(part)));
    ledger.book(booking);
  }

  private boolean isTold(Invoice meant, LocalDate day) {
    return entities
            .createQuery(
                "select count(i) from Invoice i where i.contract = :contract"
                    + " and i.issuedOn > :day and i.issuedOn > :meant and i.carriedTold = true",
                Long.class)
            .setParameter("contract", meant.contract())
            .setParameter("day", day)
            .setParameter("meant", meant.getIssuedOn())
            .getSingleResult()
        > 0;
  }

  private List<Allocation> paid(UUID contract, Instant since) {
    return entities
        .createQuery(
            "select distinct r from Remittance r join r.allocations a where a.contract = :contract"
                + " and r.state = :paid and r.settledAt >= :since",
            Remittance.class)
        .setParameter("contract", contract)
        .setParameter("paid", RemittanceState.PAID)
        .setParameter("since", since)
        .getResultStream()
        .flatMap(remittance -> remittance.allocations().stream())
        .filter(part -> part.contract().equals(contract))
        .toList();
  }

  private boolean isFollowed(Invoice invoice) {
    return entities
            .createQuery(
                "select count(i) from Invoice i where i.contract = :contract"
                    + " and i.issuedOn > :issued",
                Long.class)
            .setParameter("contract", invoice.contract())
            .setParameter("issued", invoice.getIssuedOn())
            .getSingleResult()
        > 0;
  }
}
