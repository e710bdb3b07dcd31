package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.product.SaleRefusal;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;

/** What a resident can buy. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Shelf {
  @Inject Clock clock;
  @Inject Offers offers;
  @Inject Cards cards;
  @Inject Sales sales;
  @Inject Buyers buyers;

  /**
   * What there is for one of the caller's own media, at its price, with what stands against it.
   *
   * @throws Refused where the caller keeps no such medium
   */
  public List<Offer> forMine(UUID medium) {
    Medium card = cards.mine(medium).medium();
    var terms = offers.terms(card.operator(), clock.instant());
    return terms.catalogue().products().stream()
        .filter(product -> product.media().covers(card.kind()))
        .map(product -> sales.facts(card, product.code(), 1))
        .filter(sale -> !sale.quote().refusal().equals(Optional.of(SaleRefusal.CHANNEL)))
        .map(sale -> new Offer(sale.quote(), sale.term(), SaleRule.firstAgainst(sale)))
        .toList();
  }

  /** What stands against the caller's buying for another person at all (LIE-09). */
  public Optional<Refused> againstAnother(String operator) {
    return buyers.against(operator, Traveller.ANOTHER);
  }

  /**
   * What there is for another person's medium: at full price, because who that person is and what
   * they are entitled to is looked up only when something is bought.
   */
  public List<Offer> forAnother(String operator) {
    return offers.all(operator, Channel.WEB, clock.instant()).stream()
        .filter(quote -> !quote.refusal().equals(Optional.of(SaleRefusal.CHANNEL)))
        .map(quote -> new Offer(quote, Optional.empty(), SaleRule.closed(quote)))
        .toList();
  }
}
