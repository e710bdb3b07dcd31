package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.words.Money;

/** What the reader asked back, and the tickets that more can be asked for. */
@Named
@RequestScoped
public class RefundsPage {
  @Inject Refunds refunds;
  @Inject Claims claims;
  @Inject Language language;

  private List<Item> tickets;

  /**
   * A ticket that money can be asked back for.
   *
   * @param id its identifier
   * @param code what people know it by
   * @param name of its product
   * @param medium the number of what carries it
   * @param price what was paid
   */
  public record Item(UUID id, String code, String name, String medium, Money price) {}

  /** The tickets that money can be asked back for. */
  public List<Item> getTickets() {
    if (tickets == null) {
      tickets = refunds.claimable().stream().map(this::item).toList();
    }
    return tickets;
  }

  private Item item(Claim claim) {
    return new Item(
        claim.ticket().id(),
        claim.ticket().code(),
        claim.product().name(language.getLocale()),
        claim.medium().number().shown(),
        claim.ticket().price());
  }

  /** What was asked for, the newest first. */
  public List<Refund> getMine() {
    return refunds.mine();
  }

  /** The name of a refund's product. */
  public String name(Refund refund) {
    return claims.name(refund.getOperator(), refund.getProduct(), language.getLocale());
  }
}
