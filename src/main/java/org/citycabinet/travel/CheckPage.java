package org.citycabinet.travel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.purchase.Checkouts;
import org.citycabinet.ticketing.purchase.Means;
import org.citycabinet.ticketing.purchase.Purchases;

/** The check page: what was chosen, its price, the time that is left (RIG-8, VEN-19, VEN-22). */
@Named
@ViewScoped
public class CheckPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient ShopViews views;
  @Inject transient Checkouts checkouts;
  @Inject transient Purchases purchases;

  private UUID id;
  private boolean terms;
  private String card;
  private boolean keep;
  private PurchaseView purchase;

  /** Reads the purchase; one that went on already is shown where it stands. */
  public String open() {
    purchase = views.purchase(id);
    boolean here = purchase.is("HELD") && !purchase.confirmed();
    return here || purchase.is("EXPIRED") ? null : "/travel/purchase?faces-redirect=true&id=" + id;
  }

  /** Goes to pay. */
  public void pay() throws IOException {
    var saved = Optional.ofNullable(card).filter(chosen -> !chosen.isEmpty()).map(PageIds::uuid);
    var next = checkouts.pay(id, terms, new Means(saved, keep));
    FacesContext.getCurrentInstance().getExternalContext().redirect(next);
  }

  /** Takes it back. */
  public String cancel() {
    purchases.cancel(id);
    return "/travel/purchase?faces-redirect=true&id=" + id;
  }

  /** The buyer's saved cards, to choose from (RIG-A4). */
  public List<Choice> getCards() {
    return checkouts.savedCards().stream()
        .map(saved -> new Choice(saved.getId().toString(), saved.getDigits()))
        .toList();
  }

  /** What was chosen. */
  public PurchaseView getPurchase() {
    return purchase;
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  public void setId(String id) {
    this.id = PageIds.uuid(id);
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  public boolean isKeep() {
    return keep;
  }

  public void setKeep(boolean keep) {
    this.keep = keep;
  }

  public boolean isTerms() {
    return terms;
  }

  public void setTerms(boolean terms) {
    this.terms = terms;
  }
}
