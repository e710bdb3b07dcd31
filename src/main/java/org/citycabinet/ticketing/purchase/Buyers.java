package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
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
   * What stands against the caller's buying for that medium: the caller's account, or that of who
   * travels, has to be a personalised one first.
   */
  Optional<Refused> against(Medium medium) {
    var traveller = traveller(medium);
    return against(medium.operator(), traveller).or(() -> againstTraveller(medium, traveller));
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
    return cards.isOwn(medium) ? Traveller.OWN : Traveller.ANOTHER;
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
