package org.citycabinet.ticketing.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.citycabinet.database.Retried;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ledger.Posted;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** The stored value of media. Every movement is a booking; a medium's come one after the other. */
@ApplicationScoped
@Transactional
@Retried
public class Wallets {
  @Inject Media media;
  @Inject Ledger ledger;

  /** What is on the medium; below 0 while a trip on credit is not covered (SIA-05). */
  public Money balance(Medium medium) {
    return ledger.balance(wallet(medium));
  }

  /** What the medium owes beside that; 0 or more. */
  public Money debt(Medium medium) {
    return Money.ZERO.minus(ledger.balance(debtOf(medium)));
  }

  /** The last movements, the newest first. */
  public List<Posted> history(Medium medium, int most) {
    return ledger.history(wallet(medium), most);
  }

  /**
   * Takes a fare off the medium.
   *
   * @param credit whether the terms let it make one trip on credit (SIA-05)
   * @param trip says which one it is
   * @return whether it was taken now, and not before
   * @throws Refused where stored value and credit do not cover it
   */
  public boolean pay(Medium medium, Money fare, Credit credit, Occasion trip) {
    media.lock(medium);
    return ledger.book(
        booking(trip, "trip.paid")
            .onCredit(credit.of(fare))
            .move(fare, wallet(medium), LedgerAccount.revenue(medium.operator())));
  }

  /**
   * Books a trip that was made, whatever is on the medium: what stored value and credit do not
   * cover becomes a debt, and the medium is blocked for it.
   *
   * @param credit whether the terms let it make one trip on credit (SIA-05)
   * @param trip says which one it is
   */
  public void charge(Medium medium, Money fare, Credit credit, Occasion trip) {
    media.lock(medium);
    var balance = balance(medium);
    var covered = credit.covers(balance, fare) ? fare : balance.atLeast(Money.ZERO);
    var owed = fare.minus(covered);
    var revenue = LedgerAccount.revenue(medium.operator());
    var booking =
        booking(trip, "trip.charged")
            .onCredit(credit.of(fare))
            .move(covered, wallet(medium), revenue)
            .move(owed, debtOf(medium), revenue);
    if (ledger.book(booking) && !owed.isZero()) {
      media.block(medium.id(), BlockReason.DEBT);
    }
  }

  /**
   * Puts money on the medium. A debt is paid first; with it the block it caused is lifted.
   *
   * @param from where the money comes from
   * @param topUp says which one it is
   */
  public void topUp(Medium medium, Money amount, LedgerAccount from, Occasion topUp) {
    fill(medium, amount, from, booking(topUp, "wallet.top-up"));
  }

  /**
   * Takes a top-up back, as when it was a clerk's mistake.
   *
   * @param to where the money goes
   * @param undone says which top-up it is
   * @throws Refused where less than that is left on the medium
   */
  public void takeBack(Medium medium, Money amount, LedgerAccount to, Occasion undone) {
    media.lock(medium);
    if (balance(medium).compareTo(amount) < 0) {
      throw Refused.rule("wallet.top-up.spent");
    }
    ledger.book(booking(undone, "top-up.undone").move(amount, wallet(medium), to));
  }

  /**
   * Gives back what a trip was charged too much, as a later report of an earlier trip shows it
   * (SIA-06).
   *
   * @param correction says which one it is
   */
  public void giveBack(Medium medium, Money amount, Occasion correction) {
    var revenue = LedgerAccount.revenue(medium.operator());
    fill(medium, amount, revenue, booking(correction, "trip.corrected"));
  }

  /**
   * Pays what the medium owes, as far as the amount goes; with the last cent the block it caused is
   * lifted.
   *
   * @param from where the money comes from
   * @param paid says which payment it is
   * @return what is left of the amount
   */
  public Money payDebt(Medium medium, Money amount, LedgerAccount from, Occasion paid) {
    media.lock(medium);
    var due = due(medium, amount);
    ledger.book(booking(paid, "debt.paid").move(due, from, debtOf(medium)));
    forgive(medium);
    return amount.minus(due);
  }

  /**
   * Moves all that a medium holds and owes to the one that takes its place; a trip on credit
   * becomes a debt there. The caller has locked both.
   *
   * @param replaced says which replacement it is
   */
  public void move(Medium from, Medium to, Occasion replaced) {
    var balance = balance(from);
    var credit = balance.isNegative() ? Money.ZERO.minus(balance) : Money.ZERO;
    var debt = debt(from);
    ledger.book(
        booking(replaced, "card.replaced")
            .move(balance.atLeast(Money.ZERO), wallet(from), wallet(to))
            .move(credit, debtOf(to), wallet(from))
            .move(debt, debtOf(to), debtOf(from)));
    if (!debt(to).isZero()) {
      media.block(to.id(), BlockReason.DEBT);
    }
  }

  private Money due(Medium medium, Money most) {
    var debt = debt(medium);
    return debt.compareTo(most) < 0 ? debt : most;
  }

  private void forgive(Medium medium) {
    if (debt(medium).isZero()) {
      media.unblock(medium.id(), BlockReason.DEBT);
    }
  }

  private void fill(Medium medium, Money amount, LedgerAccount from, Booking booking) {
    media.lock(medium);
    var paysOff = due(medium, amount);
    ledger.book(
        booking
            .move(paysOff, from, debtOf(medium))
            .move(amount.minus(paysOff), from, wallet(medium)));
    forgive(medium);
  }

  private static Booking booking(Occasion deed, String event) {
    return Booking.of(deed.key(), event).happened(deed.at());
  }

  private static LedgerAccount wallet(Medium medium) {
    return LedgerAccount.wallet(medium.operator(), medium.id());
  }

  private static LedgerAccount debtOf(Medium medium) {
    return LedgerAccount.debt(medium.operator(), medium.id());
  }
}
