package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.citycabinet.ticketing.annulment.Annulment;
import org.citycabinet.ticketing.annulment.AnnulmentState;
import org.citycabinet.ticketing.annulment.Annulments;
import org.citycabinet.ticketing.purchase.Checkouts;

/** How a purchase stands: waiting, paid with its receipt, or over. Can be opened again any time. */
@Named
@RequestScoped
public class PurchasePage {
  @Inject ShopViews views;
  @Inject Checkouts checkouts;
  @Inject Annulments annulments;

  private UUID id;
  private PurchaseView purchase;

  /** Reads the purchase and asks the gateway where its payment is open. */
  public String open() {
    checkouts.refresh(id);
    purchase = views.purchase(id);
    boolean early = purchase.is("HELD") && !purchase.confirmed();
    return early ? "/travel/check?faces-redirect=true&id=" + id : null;
  }

  /** Why the operator took it back; empty where it did not (VEN-30). */
  public String getAnnulled() {
    return annulments
        .of(id)
        .filter(annulment -> annulment.state() == AnnulmentState.ANNULLED)
        .map(Annulment::reason)
        .orElse("");
  }

  /** Where it can be paid, once the gateway awaits its payment; empty until then. */
  public String getGoOn() {
    return checkouts.goOn(id).orElse("");
  }

  /** Whether it was paid though it came to nothing; then the money goes back by itself. */
  public boolean isGoingBack() {
    return checkouts.goesBack(id);
  }

  /** The purchase. */
  public PurchaseView getPurchase() {
    return purchase;
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  public void setId(String id) {
    this.id = PageIds.uuid(id);
  }
}
