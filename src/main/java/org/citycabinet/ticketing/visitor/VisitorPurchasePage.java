package org.citycabinet.ticketing.visitor;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.ticketing.purchase.ReceiptLine;
import org.citycabinet.ticketing.purchase.Receipts;
import org.citycabinet.ticketing.purchase.VisitorSales;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.words.MediumKind;

/**
 * A purchase of somebody without an account, for who has its link: to be checked and paid, waiting,
 * paid with its receipt, or over. Nothing of the card is shown but what was typed.
 */
@Named
@ViewScoped
public class VisitorPurchasePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Clock clock;
  @Inject transient VisitorSales sales;
  @Inject transient VisitorCheckouts checkouts;
  @Inject transient Receipts receipts;
  @Inject transient PublishedTerms published;
  @Inject transient Operators operators;
  @Inject transient CurrentUser reader;

  private String key;
  private boolean terms;
  private transient Purchase purchase;

  /** Reads the purchase and asks the gateway where its payment is open. */
  public void open() {
    purchase = checkouts.refresh(key);
  }

  /** Goes to pay. */
  public void pay() throws IOException {
    var next = checkouts.pay(key, terms);
    FacesContext.getCurrentInstance().getExternalContext().redirect(next);
  }

  /** Takes it back. */
  public String cancel() {
    sales.cancel(key);
    return "/open/purchase?faces-redirect=true&key=" + key;
  }

  /** The purchase. */
  public Purchase getPurchase() {
    if (purchase == null) {
      purchase = sales.find(key);
    }
    return purchase;
  }

  /** How it stands: {@code CHECK} before it is confirmed, else as the purchase does. */
  public String getState() {
    var state = getPurchase().stateAt(clock.instant());
    boolean isOpen = state == PurchaseState.HELD && !getPurchase().isConfirmed();
    return isOpen ? "CHECK" : state.name();
  }

  /** Where it can be paid, once the gateway awaits its payment; empty until then. */
  public String getGoOn() {
    return checkouts.goOn(key);
  }

  /** What is bought. */
  public List<ReceiptLine> getLines() {
    return receipts.lines(getPurchase(), reader.locale());
  }

  /** What is told before paying (RIG-10). */
  public List<String> getTold() {
    return published.told(getPurchase().operator(), MediumKind.CARD, reader.locale());
  }

  /** Who sells it. */
  public String getOperatorName() {
    return operators.operator(getPurchase().operator()).name(reader.locale());
  }

  /** What is left of the hold. */
  public long getSecondsLeft() {
    return Math.max(0, Duration.between(clock.instant(), getPurchase().heldUntil()).toSeconds());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public boolean isTerms() {
    return terms;
  }

  public void setTerms(boolean terms) {
    this.terms = terms;
  }
}
