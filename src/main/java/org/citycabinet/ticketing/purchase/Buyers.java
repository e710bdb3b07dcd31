package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.registration.Personalisations;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/** Who may buy for whom (LIE-09). */
@ApplicationScoped
@Transactional
class Buyers {
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject BuyerFamily family;
  @Inject Cards cards;
  @Inject Personalisations personalisations;

  /**
   * Looks whether the caller may buy for that medium.
   *
   * @throws Refused with the clause where the caller's account, or that of who travels, has to be a
   *     personalised one first
   */
  void check(Medium medium) {
    var traveller = traveller(medium);
    var against =
        against(medium.operator(), traveller).or(() -> againstTraveller(medium, traveller));
    if (against.isPresent()) {
      throw against.get();
    }
  }

  private Optional<Refused> againstTraveller(Medium medium, Traveller traveller) {
    return clause(medium.operator(), traveller)
        .filter(BuyerClause::travellerPersonalised)
        .filter(clause -> !isKnown(medium))
        .map(clause -> Refused.clause(clause.clause(), "purchase.traveller-not-personalised"));
  }

  /** A personalised card is handed out to whom the operator knows; an app needs more. */
  private boolean isKnown(Medium medium) {
    return medium.kind().isPersonalised()
        || medium
            .holder()
            .filter(holder -> personalisations.isPersonalised(holder, medium.operator()))
            .isPresent();
  }

  private Traveller traveller(Medium medium) {
    UUID id = medium.id();
    boolean own =
        medium.holder().equals(Optional.of(me.accountId()))
            || cards.mine().stream().anyMatch(kept -> kept.medium().id().equals(id));
    return own ? Traveller.OWN : Traveller.ANOTHER;
  }

  /** What stands against the caller's buying for such a traveller. */
  Optional<Refused> against(String operator, Traveller traveller) {
    return clause(operator, traveller)
        .filter(BuyerClause::personalised)
        .filter(clause -> !personalisations.isPersonalised(me.accountId(), operator))
        .map(clause -> Refused.clause(clause.clause(), "purchase.not-personalised"));
  }

  private Optional<BuyerClause> clause(String operator, Traveller traveller) {
    return operators
        .scheme(operator, clock.instant())
        .find(family)
        .map(terms -> terms.decide(traveller));
  }
}
