package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.basket.Baskets;
import org.citycabinet.ticketing.purchase.TopUps;
import org.citycabinet.ticketing.wallet.LoadTerms;
import org.citycabinet.web.TypedMoney;

/** Topping up a card: how much (SIA-12). The check page comes next. */
@Named
@ViewScoped
public class TopUpPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CardViews views;
  @Inject transient TopUps topUps;
  @Inject transient Baskets baskets;

  /** Sent with the form: however often it is sent, one top-up is held. */
  private final UUID requestKey = Ids.next();

  private UUID card;
  private String amount;
  private transient CardView chosen;

  /** Makes sure that the card is the caller's and holds stored value. */
  public void open() {
    topUps.terms(card);
  }

  /** The card; read once, though the page asks several times. */
  public CardView getChosen() {
    if (chosen == null) {
      chosen = views.one(card);
    }
    return chosen;
  }

  /** What the operator says about topping it up. */
  public LoadTerms getTerms() {
    return topUps.terms(card);
  }

  /** Holds the top-up and opens the check page. */
  public String hold() {
    var held = topUps.hold(card, TypedMoney.euros("amount", amount), requestKey);
    return "/travel/check?faces-redirect=true&id=" + held.id();
  }

  /** Puts the top-up into the basket, unless another operator's products are in it. */
  public String gather() {
    baskets.addTopUp(card, TypedMoney.euros("amount", amount), requestKey, false);
    return "/travel/basket?faces-redirect=true";
  }

  public String getCard() {
    return card == null ? null : card.toString();
  }

  public void setCard(String card) {
    this.card = PageIds.uuid(card);
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }
}
