package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.LoadTerms;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A resident tops up the stored value of their own card. It is a line of a purchase without a
 * product; what was paid waits for the card in vehicles (SIA-12).
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class TopUps {
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Loads loads;
  @Inject Purchases purchases;

  /**
   * What the operator says about topping up one of the caller's cards.
   *
   * @throws Refused where the caller keeps no such card, or it holds no stored value
   */
  public LoadTerms terms(UUID card) {
    var medium = cards.mine(card).medium();
    return loads.terms(medium.operator()).orElseThrow(TopUps::noStoredValue);
  }

  private static Refused noStoredValue() {
    return Refused.missing("wallet.top-up.none");
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
    var mine = cards.mine(card).medium().id();
    return purchases.hold(List.of(Wish.topUp(mine, amount)), requestKey);
  }

  /** Such a top-up, with what stands against it. */
  Quoted quote(Wish wish, Medium medium) {
    var terms = loads.terms(medium.operator());
    return against(wish, medium, terms)
        .map(why -> Quoted.refused(wish, medium, why))
        .orElseGet(() -> open(wish, medium, terms.orElseThrow()));
  }

  private static Quoted open(Wish wish, Medium medium, LoadTerms terms) {
    var full = Optional.<String>empty();
    var rate = Commission.NONE;
    return new Quoted(wish, medium, wish.amount(), rate, full, terms.hold(), Optional.empty());
  }

  private Optional<Refused> against(Wish wish, Medium medium, Optional<LoadTerms> terms) {
    try {
      if (!cards.keeps(medium.id())) {
        throw Refused.missing("medium.missing");
      }
      terms.orElseThrow(TopUps::noStoredValue).check(wish.amount());
      mustBeFit(medium);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }

  /** A card that is blocked for a debt is topped up to pay it. */
  private void mustBeFit(Medium medium) {
    if (!medium.blockReason().equals(Optional.of(BlockReason.DEBT))) {
      var zone = operators.operator(medium.operator()).zone();
      medium.mustBeGood(LocalDate.ofInstant(clock.instant(), zone));
    }
  }
}
