package org.citycabinet.ticketing.counter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.TypedMoney;
import org.citycabinet.words.Money;

/** A clerk's own drawer: open it, give cash to the safe, count and close it. */
@Named
@ViewScoped
public class DrawerPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Drawers drawers;
  @Inject transient Fees fees;
  @Inject transient PayOuts payOuts;
  @Inject transient PageNotes notes;

  private final HashMap<String, String> pieces = new HashMap<>();
  private String start;
  private String amount;
  private String explanation;
  private transient Drawer drawer;
  private transient boolean looked;

  /** Opens the drawer. */
  public String open() {
    drawers.open(TypedMoney.euros("start", start));
    return done("counter.drawer.opened");
  }

  /** Gives cash to the safe. */
  public String handOver() {
    drawers.handOver(TypedMoney.euros("amount", amount));
    return done("counter.drawer.handed-over");
  }

  /** Counts and closes. */
  public String close() {
    drawers.close(CashCount.of(pieces), explanation);
    return done("counter.drawer.done");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/drawer?faces-redirect=true";
  }

  /** The clerk's open drawer; null where there is none. */
  public Drawer getDrawer() {
    if (!looked) {
      drawer = drawers.mine().orElse(null);
      looked = true;
    }
    return drawer;
  }

  /** What was sold with it. */
  public List<CounterSale> getSales() {
    return drawers.sales(getDrawer());
  }

  /** The fees that went into it. */
  public List<TakenFee> getFees() {
    return fees.of(getDrawer());
  }

  /** The refunds that were paid out of it. */
  public List<PaidOut> getPaidOut() {
    return payOuts.of(getDrawer());
  }

  /** The drawers that the clerk closed. */
  public List<Drawer> getClosed() {
    return drawers.closed();
  }

  /** All notes, by their value in cents. */
  public List<Integer> getNotes() {
    return CashCount.notes();
  }

  /** All coins, by their value in cents. */
  public List<Integer> getCoins() {
    return CashCount.coins();
  }

  /** The amount of so many cents. */
  public Money money(int cents) {
    return Money.ofCents(cents);
  }

  /** How many of each note and coin were typed, by its value in cents. */
  public Map<String, String> getPieces() {
    return pieces;
  }

  public String getStart() {
    return start;
  }

  public void setStart(String start) {
    this.start = start;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }
}
