package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.LoadTerms;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A resident tops up the stored value of their own card. It is a purchase without a product; what
 * was paid waits for the card in vehicles (SIA-12).
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class TopUps {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Media media;
  @Inject Loads loads;
  @Inject Purchases purchases;

  /**
   * What the operator says about topping up one of the caller's cards.
   *
   * @throws Refused where the caller keeps no such card, or it holds no stored value
   */
  public LoadTerms terms(UUID card) {
    return terms(cards.mine(card).medium());
  }

  private LoadTerms terms(Medium medium) {
    return loads.terms(medium.operator()).orElseThrow(() -> Refused.missing("wallet.top-up.none"));
  }

  /**
   * Holds a top-up until it is paid.
   *
   * @param requestKey the form's own key: sending the form twice holds once
   * @throws Refused where the amount is not within the operator's terms, the card is blocked for
   *     anything but a debt or over, or the key was used for something else
   */
  @Retried
  public Purchase hold(UUID card, Money amount, UUID requestKey) {
    var medium = media.lock(cards.mine(card).medium().id());
    return purchases
        .known(requestKey)
        .map(purchase -> same(purchase, medium, amount))
        .orElseGet(() -> begin(medium, amount, requestKey));
  }

  private static Purchase same(Purchase purchase, Medium medium, Money amount) {
    if (!purchase.isTopUpOf(medium.id(), amount)) {
      throw Refused.rule("purchase.key.used");
    }
    return purchase;
  }

  private Purchase begin(Medium medium, Money amount, UUID requestKey) {
    var terms = terms(medium);
    terms.check(amount);
    mustBeFit(medium);
    var purchase =
        new Purchase(Ids.next(), me.accountId(), requestKey, order(medium, amount))
            .hold(clock.instant(), terms.hold());
    entities.persist(purchase);
    return purchase;
  }

  /** A card that is blocked for a debt is topped up to pay it. */
  private void mustBeFit(Medium medium) {
    if (!medium.blockReason().equals(Optional.of(BlockReason.DEBT))) {
      var zone = operators.operator(medium.operator()).zone();
      medium.mustBeGood(LocalDate.ofInstant(clock.instant(), zone));
    }
  }

  private Order order(Medium medium, Money amount) {
    var edition = operators.scheme(medium.operator(), clock.instant()).edition();
    return new Order(medium.operator(), medium.id(), null, edition, null, 1, amount, Money.ZERO);
  }
}
