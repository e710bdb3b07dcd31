package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.ticketing.basket.Baskets;
import org.citycabinet.ticketing.purchase.Wish;
import org.citycabinet.words.Money;

/** The basket: what is in it, how much of each, and on to the check page. */
@Named
@ViewScoped
public class BasketPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient ShopViews views;
  @Inject transient Baskets baskets;

  private Wish removed;
  private String removedName;
  private transient View view;

  /**
   * The basket as the page shows it, in the reader's language.
   *
   * @param operator the operator's code; empty where nothing is in it
   * @param operatorName the operator's name
   * @param lines what is in it
   * @param commission what comes on top of the prices
   * @param total what is to be paid
   */
  public record View(
      String operator, String operatorName, List<Line> lines, Money commission, Money total) {

    /** Whether nothing stands against paying for all of it. */
    public boolean isOpen() {
      return lines.stream().allMatch(line -> line.against().isEmpty());
    }
  }

  /**
   * One line of it.
   *
   * @param id its identifier
   * @param product its product's name, or that it is a top-up
   * @param topUp whether it is one
   * @param traveller what the reader calls the card; empty for another person's
   * @param number of the medium that it is loaded to
   * @param concession the concession that it is sold at; empty at full price
   * @param quantity how many
   * @param unitPrice what one costs
   * @param price what all cost
   * @param commission its part of the commission
   * @param term when the ticket is valid, where purchase alone decides that; empty for a top-up
   * @param against why it cannot be bought any more; empty where it can
   * @param clause of the operator's terms that stands against it; empty where none
   */
  public record Line(
      UUID id,
      String product,
      boolean topUp,
      String traveller,
      String number,
      String concession,
      int quantity,
      Money unitPrice,
      Money price,
      Money commission,
      String term,
      String against,
      String clause) {}

  /** What is in it; read once, though the page asks several times. */
  public View getBasket() {
    if (view == null) {
      view = views.basket();
    }
    return view;
  }

  /** How many lines are in it. */
  public int getCount() {
    return baskets.lines().size();
  }

  /** Wants one more. */
  public void more(Line line) {
    change(line, line.quantity() + 1);
  }

  /** Wants one less. */
  public void fewer(Line line) {
    change(line, line.quantity() - 1);
  }

  private void change(Line line, int quantity) {
    view = null;
    baskets.change(line.id(), quantity);
    removed = null;
  }

  /** Takes a line out; it can be put back. */
  public void remove(Line line) {
    view = null;
    removed = baskets.remove(line.id());
    removedName = line.product();
  }

  /** Puts back what was taken out last. */
  public void undo() {
    view = null;
    baskets.putBack(removed);
    removed = null;
  }

  /** What was taken out last, to put it back; null where nothing was. */
  public String getRemoved() {
    return removed == null ? null : removedName;
  }

  /** Holds it all and opens the check page. */
  public String check() {
    return "/travel/check?faces-redirect=true&id=" + baskets.hold().id();
  }
}
