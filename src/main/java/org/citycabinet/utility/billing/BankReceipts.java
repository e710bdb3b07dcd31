package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/** What came to an operator's bank, counted to the invoices that it was for. */
@ApplicationScoped
@Transactional
public class BankReceipts {
  @PersistenceContext EntityManager entities;
  @Inject Receivables receivables;
  @Inject Ledger ledger;

  /**
   * The invoice that a payment was for.
   *
   * @param contract the contract's key
   * @param number the invoice's number
   */
  public record Addressee(UUID contract, String number) {}

  /** The invoice whose RF reference that is, slips in it found out; empty where there is none. */
  public Optional<Addressee> byReference(String operator, String reference) {
    return CreditorReference.read(reference).flatMap(body -> byBody(operator, body));
  }

  /** The invoice of that number, in any case of letters and with any marks between them. */
  public Optional<Addressee> byNumber(String operator, String number) {
    return byBody(operator, CreditorReference.body(number));
  }

  /** Two numbers that differ in their marks alone name nobody: a person decides. */
  private Optional<Addressee> byBody(String operator, String body) {
    var found =
        entities
            .createQuery(
                "select i from Invoice i where i.operator = :operator and i.reference = :body",
                Invoice.class)
            .setParameter("operator", operator)
            .setParameter("body", body)
            .getResultList();
    return body.isEmpty() || found.size() != 1
        ? Optional.empty()
        : Optional.of(new Addressee(found.get(0).contract(), found.get(0).getNumber()));
  }

  /** The newest invoice of a contract. */
  public Optional<Addressee> newest(UUID contract) {
    return receivables.invoices(contract).stream()
        .map(invoice -> new Addressee(contract, invoice.getNumber()))
        .findFirst();
  }

  /** Whether the operator asks for money on that account. */
  public boolean isPayee(String operator, String iban) {
    return entities
            .createQuery(
                "select count(i) from Invoice i where i.operator = :operator"
                    + " and function('replace', i.parties.payeeIban, ' ', '') = :iban",
                Long.class)
            .setParameter("operator", operator)
            .setParameter("iban", iban)
            .getSingleResult()
        > 0;
  }

  /**
   * Counts money to the invoice, and what is above its open part to the contract.
   *
   * @param at when it came
   * @param from the account of the ledger on which it lies
   * @return the key by which it can be taken back
   */
  public UUID receive(String operator, Addressee to, Money amount, Instant at, LedgerAccount from) {
    var invoice = invoice(operator, to);
    var open = receivables.standing(operator, to.contract()).open(invoice);
    var meant = open.compareTo(amount) < 0 ? open : amount;
    var parts =
        Stream.of(
                new Allocation(to.contract(), invoice.getId(), meant),
                new Allocation(to.contract(), null, amount.minus(meant)))
            .filter(part -> !part.amount().isZero())
            .toList();
    var transfer = Remittance.received(Ids.next(), operator, parts, at);
    entities.persist(transfer);
    entities.flush();
    receivables.receive(transfer, from, invoice);
    return transfer.getId();
  }

  /** The bank took it back: what was counted counts no more, and lies where it came from. */
  public void takeBack(UUID id) {
    entities.find(Remittance.class, id).reverse();
    ledger.undo("invoice.paid:" + id, "invoice.unpaid:" + id, "invoice.unpaid");
  }

  private Invoice invoice(String operator, Addressee to) {
    return entities
        .createQuery(
            "select i from Invoice i where i.operator = :operator and i.number = :number",
            Invoice.class)
        .setParameter("operator", operator)
        .setParameter("number", to.number())
        .getSingleResult();
  }
}
