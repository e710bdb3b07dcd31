package org.citycabinet.utility.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.banking.Taken.Outcome;
import org.citycabinet.utility.billing.BankReceipts;
import org.citycabinet.utility.billing.BankReceipts.Addressee;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Takes in what came to operators' banks: each movement once, however often it is told. */
@ApplicationScoped
@Transactional
class BankEntries {
  @PersistenceContext EntityManager entities;
  @Inject BankReceipts receipts;
  @Inject Ledger ledger;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * Takes statements in, all of them or none. Two who read at the same moment do so one after the
   * other, so that the second finds what the first has taken.
   *
   * @throws Refused at {@code file} where the account is not one on which the operator asks for
   *     money
   */
  List<Taken> take(String operator, List<Statement> statements) {
    waitForTurn(operator);
    return statements.stream().flatMap(statement -> take(operator, statement).stream()).toList();
  }

  /**
   * Before anything is read: what is read afterwards is what the one before has left. The row is
   * locked to be written at once; two who first shared it would wait for each other.
   */
  private void waitForTurn(String operator) {
    entities
        .createNativeQuery(
            "insert into bank_turn values (?) on duplicate key update operator = values(operator)")
        .setParameter(1, operator)
        .executeUpdate();
  }

  private List<Taken> take(String operator, Statement statement) {
    if (!receipts.isPayee(operator, statement.iban())) {
      throw Refused.field("file", "banking.refused.account", statement.iban());
    }
    var known = known(operator, statement);
    return statement.lines().stream()
        .map(line -> take(operator, statement.iban(), line, known))
        .toList();
  }

  private Taken take(String operator, String iban, StatementLine line, Set<String> known) {
    if (line.isTakingBack()) {
      return takeBack(operator, iban, line);
    }
    if (line.flaw() != null) {
      return Taken.of(line, Outcome.PASSED, line.flaw().name());
    }
    if (!known.add(line.key())) {
      return Taken.of(line, Outcome.KNOWN, "");
    }
    var entry = new BankEntry(Ids.next(), operator, iban, line, clock.instant());
    var to = addressee(operator, line);
    to.ifPresent(entry::match);
    entities.persist(entry);
    var bank = LedgerAccount.bank(operator);
    ledger.book(
        Booking.of("bank.received:" + entry.getId(), "bank.received")
            .move(entry.getAmount(), bank, LedgerAccount.unclear(operator)));
    to.ifPresent(addressee -> count(operator, entry, addressee));
    return to.map(addressee -> Taken.of(line, Outcome.MATCHED, addressee.number()))
        .orElseGet(() -> Taken.of(line, Outcome.WAITING, ""));
  }

  /** Where more than one payment may be meant, or none is known, a person has to look. */
  private Taken takeBack(String operator, String iban, StatementLine line) {
    var same = entries(operator, iban, line.amount());
    if (same.stream().anyMatch(entry -> entry.isTakenBackBy(line.key()))) {
      return Taken.of(line, Outcome.KNOWN, "");
    }
    var meant = same.stream().filter(BankEntry::isReversible).filter(line::takesBack).toList();
    if (meant.size() != 1) {
      return Taken.of(line, Outcome.PASSED, line.flaw().name());
    }
    takeBack(operator, meant.get(0), line.key());
    return Taken.of(line, Outcome.RETURNED, "");
  }

  private void takeBack(String operator, BankEntry entry, String by) {
    Optional.ofNullable(entry.remittance()).ifPresent(receipts::takeBack);
    entry.takenBack(by);
    ledger.book(
        Booking.of("bank.returned:" + entry.getId(), "bank.returned")
            .move(
                entry.getAmount(), LedgerAccount.unclear(operator), LedgerAccount.bank(operator)));
  }

  private List<BankEntry> entries(String operator, String iban, Money amount) {
    return entities
        .createQuery(
            "select e from BankEntry e where e.operator = :operator and e.iban = :iban"
                + " and e.amount = :amount",
            BankEntry.class)
        .setParameter("operator", operator)
        .setParameter("iban", iban)
        .setParameter("amount", amount)
        .getResultList();
  }

  /** Lets an entry pay what it is for. */
  void count(String operator, BankEntry entry, Addressee to) {
    entry.countedBy(
        receipts.receive(
            operator,
            to,
            entry.getAmount(),
            noon(operator, entry),
            LedgerAccount.unclear(operator)));
  }

  /** Banks tell a day; noon lies in it wherever the operator is. */
  private Instant noon(String operator, BankEntry entry) {
    var zone = operators.operator(operator).zone();
    return entry.getBookedOn().atTime(12, 0).atZone(zone).toInstant();
  }

  /** By the reference that the payer gave, or by one or a number among the payer's words. */
  private Optional<Addressee> addressee(String operator, StatementLine line) {
    return line.candidates()
        .flatMap(
            word ->
                receipts
                    .byReference(operator, word)
                    .or(() -> receipts.byNumber(operator, word))
                    .stream())
        .findFirst();
  }

  private Set<String> known(String operator, Statement statement) {
    return new HashSet<>(
        entities
            .createQuery(
                "select e.key from BankEntry e where e.operator = :operator and e.iban = :iban"
                    + " and e.bookedOn >= :since",
                String.class)
            .setParameter("operator", operator)
            .setParameter("iban", statement.iban())
            .setParameter(
                "since",
                statement.lines().stream()
                    .map(StatementLine::bookedOn)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH))
            .getResultList());
  }

  /** The contract whose invoice the same payer paid last. */
  Optional<UUID> paidBefore(String operator, String payerIban) {
    return entities
        .createQuery(
            "select e.contract from BankEntry e where e.operator = :operator"
                + " and e.payerIban = :iban and e.state = :matched order by e.bookedOn desc",
            UUID.class)
        .setParameter("operator", operator)
        .setParameter("iban", payerIban)
        .setParameter("matched", BankEntryState.MATCHED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
