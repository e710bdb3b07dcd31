package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.language.Choice;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.basket.Baskets;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.words.Money;

/** The shelf: for whom, and what. */
@Named
@ViewScoped
public class BuyPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  @Inject transient ShopViews views;
  @Inject transient CardViews cardViews;
  @Inject transient Carriers carriers;
  @Inject transient Purchases purchases;
  @Inject transient Baskets baskets;

  /** Sent with the form: however often it is sent, one purchase is held. */
  private final UUID requestKey = Ids.next();

  private UUID card;
  private String operator;
  private String number;
  private String quantity = "1";
  private String asked;

  /**
   * A product on the shelf as a page shows it, in the reader's language.
   *
   * @param product its code
   * @param name its name
   * @param price what one costs
   * @param commission what comes on top
   * @param term when it would be valid; empty where its first trip decides
   * @param against why it cannot be bought; empty where it can
   * @param clause of the operator's terms that stands against it; empty where none
   */
  public record Offer(
      String product,
      String name,
      Money price,
      Money commission,
      String term,
      String against,
      String clause) {

    /** Whether it can be bought now. */
    public boolean isOpen() {
      return against.isEmpty();
    }
  }

  /** The caller's cards that something can be loaded to. */
  public List<CardView> getCards() {
    return cardViews.all().stream().filter(c -> !c.isBlocked()).toList();
  }

  /** The card that is bought for; null for another person's. */
  public CardView getChosen() {
    return card == null ? null : cardViews.one(card);
  }

  /** The transport operators. */
  public List<Choice> getOperators() {
    return carriers.choices();
  }

  /** Whether it is known what there is. */
  public boolean isReady() {
    return card != null || operator != null;
  }

  /** What there is. */
  public List<Offer> getOffers() {
    return card == null ? views.forAnother(operator) : views.forMine(card);
  }

  /** Why nothing can be bought for another person's card; empty where it can. */
  public String getAgainst() {
    return card == null ? views.againstAnother(operator) : "";
  }

  /** How many of a kind can be bought at once (RIG-51). */
  public List<Choice> getQuantities() {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(Integer::toString)
        .map(n -> new Choice(n, n))
        .toList();
  }

  /** Holds what was chosen and opens the check page. */
  public String choose(String product) {
    return "/travel/check?faces-redirect=true&id="
        + purchases.hold(choice(product), requestKey).id();
  }

  private org.citycabinet.ticketing.purchase.Choice choice(String product) {
    var chosen = getChosen();
    return new org.citycabinet.ticketing.purchase.Choice(
        chosen == null ? operator : chosen.operator(),
        MediumNumber.of(chosen == null ? number : chosen.number()),
        product,
        Integer.parseInt(quantity));
  }

  /** Puts it into the basket; where another operator's products are in it, asks first. */
  public String gather(String product) {
    var wanted = choice(product);
    if (baskets.operator().filter(other -> !other.equals(wanted.operator())).isPresent()) {
      asked = product;
      return null;
    }
    return put(wanted, false);
  }

  /** Begins a basket anew with what was chosen. */
  public String gatherAnew() {
    return put(choice(asked), true);
  }

  /** Leaves the basket as it is. */
  public void keepBasket() {
    asked = null;
  }

  private String put(org.citycabinet.ticketing.purchase.Choice wanted, boolean anew) {
    baskets.add(wanted, requestKey, anew);
    return "/travel/basket?faces-redirect=true";
  }

  /**
   * The product that waits for an answer whether the basket is begun anew; null where none does.
   */
  public String getAsked() {
    return asked;
  }

  public String getCard() {
    return card == null ? null : card.toString();
  }

  public void setCard(String card) {
    this.card = card == null ? null : PageIds.uuid(card);
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }
}
