package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Refused;

/** What becomes of a sale that is taken back: all of it in one transaction, or nothing. */
@ApplicationScoped
@Transactional
class Undoings {
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Ledger ledger;
  @Inject OpenDrawers drawers;

  /**
   * Voids what was sold and gives the money back; the caller has locked the sale.
   *
   * @param drawerId the drawer that the cash goes out of; null where no cash does
   * @throws Refused where it was taken back before, a ticket was used or given back, stored value
   *     was spent, or the drawer is closed or has not so much cash
   */
  void undo(CounterSale sale, UUID drawerId, UUID by, String reason) {
    var medium = media.lock(sale.medium());
    var drawer = Optional.ofNullable(drawerId).map(id -> drawers.lock(id, sale.total()));
    var now = clock.instant();
    var zone = operators.operator(sale.operator()).zone();
    sale.undo(by, drawerId, reason, now, LocalDate.ofInstant(now, zone));
    tickets.of(sale.id()).forEach(this::annul);
    var to = Tills.account(sale, drawer);
    ledger.book(
        Booking.of("counter.undone:" + sale.id(), "counter.undone")
            .move(Tills.price(sale), LedgerAccount.revenue(sale.operator()), to)
            .move(Tills.commission(sale), LedgerAccount.commission(sale.operator()), to));
    var stored = Tills.stored(sale);
    if (!stored.isZero()) {
      wallets.takeBack(medium, stored, to, new Occasion("counter.top-up.undone:" + sale.id(), now));
    }
  }

  private void annul(Ticket sold) {
    var ticket = tickets.lock(sold.id());
    if (ticket.firstAuthorisedAt().isPresent() || ticket.annulledAt().isPresent()) {
      throw Refused.rule("counter.undo.used", ticket.code());
    }
    ticket.annul(clock.instant());
  }
}
