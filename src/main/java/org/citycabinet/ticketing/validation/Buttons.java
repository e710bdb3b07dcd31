package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Outcome.Why;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.Loads;

/** The reader's other buttons. */
@ApplicationScoped
class Buttons {
  @Inject Boardings boardings;
  @Inject Loads loads;
  @Inject Tickets tickets;

  /**
   * Button 1: a ticket for a person travelling along (SIA-07).
   *
   * @param category the companion's fare category; empty for the full fare
   * @param already how many tickets were bought so on this ride
   */
  Outcome companion(Boarding boarding, Optional<String> category, int already) {
    if (!boarding.made() && Boardings.isBad(boarding)) {
      return Boardings.bad(boarding);
    }
    var fare = Boardings.fare(boarding.scheme(), () -> category.orElse(""));
    var terms = Validations.carried(boarding.scheme(), boarding.medium().kind());
    int most = terms.map(TransferTerms::companions).orElse(0);
    if (fare.isEmpty() || (already >= most && !boarding.made())) {
      var screen = boarding.screen();
      var clause = terms.map(TransferTerms::companionsClause).orElse("");
      return Outcome.rejected(
          Why.NOT_ENOUGH, screen.line("noCompanion"), screen.line("ask"), null, clause);
    }
    var why = new Cause(TripRule.COMPANION, null, category.orElse(""));
    return boardings.take(boarding, fare.get(), fare.get().fare(), why);
  }

  /** Button 3: what is on the medium (SIA-11). */
  Outcome info(Boarding boarding) {
    var at = boarding.tap().time();
    var running =
        tickets.on(boarding.medium().id()).stream()
            .filter(ticket -> ticket.state(at) == TicketState.RUNNING)
            .findFirst();
    var screen = boarding.screen();
    var balance = boardings.balance(boarding);
    var line1 = balance == null ? screen.line("info") : Boardings.left(boarding, balance);
    var line2 =
        running
            .flatMap(ticket -> ticket.validUntil())
            .map(until -> screen.line("period", until))
            .orElseGet(() -> screen.line("noPeriod"));
    return Outcome.told(line1, line2, balance, "");
  }

  /**
   * Button 4: what was bought online is written to the medium (SIA-12). Where a vehicle did so
   * before, it wrote what waited then.
   */
  Outcome collect(Boarding boarding) {
    if (!boarding.made() && Boardings.isBad(boarding)) {
      return Boardings.bad(boarding);
    }
    var card = boarding.medium().id();
    var waiting =
        boarding.made() ? loads.waiting(card, boarding.tap().time()) : loads.waiting(card);
    var written = (int) waiting.stream().map(Load::id).filter(loads::collect).count();
    var balance = boardings.balance(boarding);
    return Outcome.told(
        boarding.screen().line("done", written), Boardings.left(boarding, balance), balance, "12");
  }
}
