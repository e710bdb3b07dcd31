package org.citycabinet.ticketing.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.bankaccount.BankAccounts;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.mail.Letter;
import org.citycabinet.payment.Payment;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where the operator's staff decide about refunds; other operators' answer as missing ones do. */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class RefundDesk {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser user;
  @Inject Tickets tickets;
  @Inject Loads loads;
  @Inject Ledger ledger;
  @Inject Payments payments;
  @Inject Accounts accounts;
  @Inject BankAccounts bankAccounts;
  @Inject Settings settings;
  @Inject Audit audit;

  /** The operator's refunds in that state; those that wait the longest first. */
  public List<Refund> queue(RefundState state) {
    return entities
        .createQuery(
            "select r from Refund r where r.operator = :operator and r.state = :state"
                + " order by r.requestedAt, r.id",
            Refund.class)
        .setParameter("operator", user.operator())
        .setParameter("state", state)
        .setMaxResults(500)
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the operator has none such
   */
  public Refund one(UUID id) {
    return entities
        .createQuery(
            "select r from Refund r where r.id = :id and r.operator = :operator", Refund.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("refund.missing"));
  }

  /** The asker's name; that it was read is noted. */
  public String asker(UUID id) {
    var refund = one(id);
    note("refund.read", refund, "");
    return accounts.byId(refund.account()).getDisplayName();
  }

  /**
   * Takes the ticket back and sends the money off.
   *
   * @param amount what is paid back; the terms' own amount where they decide
   * @throws Refused where it is decided, the ticket was used since or written to the card, or the
   *     amount is wrong
   */
  public void approve(UUID id, Money amount) {
    var ticket = tickets.lock(one(id).ticket());
    var refund = lock(id);
    refund.approve(ticket, amount, clock.instant());
    ticket.annul(clock.instant());
    loads.withdrawTicket(ticket.id());
    pay(refund);
    note("refund.approve", refund, refund.getQuote().clause() + " " + amount.euros());
    write(refund, "refund.mail.approved." + refund.getPayout());
  }

  /**
   * Refuses it; the ticket stays as it is.
   *
   * @param why as the asker will read it
   */
  public void refuse(UUID id, String why) {
    var refund = lock(id);
    refund.refuse(why, clock.instant());
    note("refund.refuse", refund, refund.getDecisionNote());
    write(refund, "refund.mail.refused");
  }

  private Refund lock(UUID id) {
    var refund = one(id);
    lock(refund);
    return refund;
  }

  /** Keeps one from others until the transaction ends. */
  public void lock(Refund refund) {
    entities.lock(refund, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(refund);
  }

  /**
   * What was paid on the portal goes back the way it came; all else to the asker's account at a
   * bank, or over the counter where none is known.
   */
  private void pay(Refund refund) {
    var operator = refund.getOperator();
    var key = "refund:" + refund.getId();
    var paid = refund.purchase().filter(this::isPaidHere);
    refund.pay(paid.map(purchase -> PayBack.by(Payout.PAYER)).orElseGet(() -> elsewhere(refund)));
    var to =
        switch (refund.getPayout()) {
          case PAYER -> LedgerAccount.pending(operator, paid.orElseThrow());
          case BANK -> LedgerAccount.bank(operator);
          case COUNTER -> LedgerAccount.counter(operator);
        };
    ledger.book(
        Booking.of(key, "refund.approved")
            .move(refund.getPaid(), LedgerAccount.revenue(operator), to));
    paid.filter(purchase -> !refund.getPaid().isZero())
        .ifPresent(purchase -> payments.refund(purchase, refund.getPaid(), key));
  }

  private PayBack elsewhere(Refund refund) {
    return bankAccounts
        .of(refund.account())
        .map(PayBack::to)
        .orElseGet(() -> PayBack.by(Payout.COUNTER));
  }

  private boolean isPaidHere(UUID purchase) {
    return payments
        .find(purchase)
        .map(Payment::getState)
        .filter(PaymentState.PAID::equals)
        .isPresent();
  }

  private void write(Refund refund, String key) {
    var locale = accounts.byId(refund.account()).getLocale();
    var letter = Letter.of(locale, "refund.mail.subject", refund.getReference());
    if (refund.getState() == RefundState.APPROVED) {
      letter.say(key, Formats.money(locale, refund.getPaid()), refund.getQuote().clause());
    } else {
      letter.say(key).quote(refund.getDecisionNote());
    }
    accounts.write(
        refund.account(),
        letter.button(
            "refund.mail.show", settings.publicUrl() + "/refund/refund?id=" + refund.getId()));
  }

  private void note(String action, Refund refund, String details) {
    audit.record(
        user.operator(),
        new Audit.Deed(action, "refund", refund.getId().toString(), refund.account(), details));
  }
}
