package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Posted;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Wallets;

/** Puts together what a resident's card was used for (VEN-26, RIG-A2.6). */
@ApplicationScoped
@Transactional
class HistoryViews {
  private static final int MOST = 50;

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject TripViews trips;
  @Inject Loads loads;
  @Inject Wallets wallets;

  /** What was done with one of the caller's cards; another's answers as a missing one. */
  HistoryView one(UUID id) {
    var medium = cards.mine(id).medium();
    var zone = operators.operator(medium.operator()).zone();
    var words = new TravelWords(me.locale(), zone, clock.instant());
    boolean stored = loads.terms(medium.operator()).isPresent();
    return new HistoryView(trips.newest(id), stored, stored ? movements(medium, words) : List.of());
  }

  private List<HistoryView.Movement> movements(Medium medium, TravelWords words) {
    return wallets.history(medium, MOST).stream().map(each -> movement(each, words)).toList();
  }

  private static HistoryView.Movement movement(Posted posted, TravelWords words) {
    return new HistoryView.Movement(
        words.dateTime(posted.happenedAt()),
        words.text("wallet.event." + posted.event()),
        posted.amount());
  }
}
