package org.citycabinet.utility.banking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.Audit;
import org.citycabinet.utility.billing.BankReceipts;
import org.citycabinet.utility.billing.BankReceipts.Addressee;
import org.citycabinet.words.Refused;

/** Where the operator's staff read statements in and decide about what waits. */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class BankDesk {
  private static final int MOST_SHOWN = 500;

  @PersistenceContext EntityManager entities;
  @Inject BankEntries bank;
  @Inject BankReceipts receipts;
  @Inject Ledger ledger;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Reads a statement in, all of it or nothing.
   *
   * @return what became of each movement
   * @throws Refused at {@code file} where it is no statement of the operator's
   */
  List<Taken> take(InputStream file) {
    var taken = bank.take(user.operator(), StatementFile.read(file));
    note("banking.take", "", taken.size() + " movements");
    return taken;
  }

  /** What is in that state: what waits the oldest first, the rest the newest first, 500 at most. */
  public List<BankEntry> queue(BankEntryState state) {
    return entities
        .createQuery(
            "select e from BankEntry e where e.operator = :operator and e.state = :state"
                + " order by e.bookedOn"
                + (state == BankEntryState.WAITING ? "" : " desc"),
            BankEntry.class)
        .setParameter("operator", user.operator())
        .setParameter("state", state)
        .setMaxResults(MOST_SHOWN)
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where it is another operator's
   */
  BankEntry one(UUID id) {
    return entities
        .createQuery(
            "select e from BankEntry e where e.id = :id and e.operator = :operator",
            BankEntry.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("banking.missing"));
  }

  /** The number of the invoice that it may be for: the same payer paid for that contract before. */
  Optional<String> suggestion(BankEntry entry) {
    return entry.getPayerIban().isEmpty()
        ? Optional.empty()
        : bank.paidBefore(user.operator(), entry.getPayerIban())
            .flatMap(receipts::newest)
            .map(Addressee::number);
  }

  /**
   * Counts what waits to an invoice.
   *
   * @throws Refused at {@code number} where the operator has no such invoice; where somebody has
   *     decided already
   */
  void assign(UUID id, int version, String number) {
    var entry = waiting(id, version);
    var to =
        receipts
            .byNumber(user.operator(), number == null ? "" : number)
            .orElseThrow(() -> Refused.field("number", "banking.refused.number"));
    entry.assign(to, user.accountId(), clock.instant());
    bank.count(user.operator(), entry, to);
    note("banking.assign", id.toString(), to.number());
  }

  /**
   * Notes that what waits was sent back by the bank.
   *
   * @throws Refused where somebody has decided already
   */
  void giveBack(UUID id, int version) {
    var entry = waiting(id, version);
    entry.giveBack(user.accountId(), clock.instant());
    ledger.book(
        Booking.of("bank.returned:" + id, "bank.returned")
            .move(
                entry.getAmount(),
                LedgerAccount.unclear(user.operator()),
                LedgerAccount.bank(user.operator())));
    note("banking.return", id.toString(), "");
  }

  private BankEntry waiting(UUID id, int version) {
    var entry = one(id);
    if (entry.getVersion() != version) {
      throw Refused.rule("banking.refused.decided");
    }
    return entry;
  }

  private void note(String action, String id, String details) {
    audit.record(user.operator(), new Audit.Deed(action, "bank entry", id, null, details));
  }
}
