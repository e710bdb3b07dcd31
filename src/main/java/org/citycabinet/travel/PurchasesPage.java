package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the resident bought. */
@Named
@RequestScoped
public class PurchasesPage {
  @Inject ShopViews views;

  private List<PurchaseView> purchases;

  /** The purchases that were paid, the newest first. */
  public List<PurchaseView> getPurchases() {
    if (purchases == null) {
      purchases = views.paid();
    }
    return purchases;
  }
}
