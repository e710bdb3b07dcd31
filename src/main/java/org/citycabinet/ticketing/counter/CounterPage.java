package org.citycabinet.ticketing.counter;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.LoadTerms;
import org.citycabinet.web.TypedMoney;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** A clerk's counter: the medium, what goes onto it, and how it is paid. */
@Named
@ViewScoped
public class CounterPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST = 1_000;

  @Inject transient CounterDesk desk;
  @Inject transient CounterViews views;
  @Inject transient Drawers drawers;
  @Inject transient CurrentUser me;

  /** Sent with the form: however often it is sent, it is sold once. */
  private UUID requestKey = Ids.next();

  private final ArrayList<Item> basket = new ArrayList<>();
  private String number;
  private String chosen;
  private String quantity = "1";
  private String amount;
  private String given;
  private String receipt;
  private transient Medium medium;
  private transient Optional<Drawer> drawer;

  /**
   * Something in the basket.
   *
   * @param wish what
   * @param name what people call it
   * @param total what it costs
   */
  public record Item(Wish wish, String name, Money total) implements Serializable {}

  /** Looks the medium up; what was chosen for another one is let go. */
  public void look() {
    forget();
    chosen = null;
    basket.clear();
    requestKey = Ids.next();
    medium = desk.look(number);
    chosen = medium.number().text();
  }

  /** Puts so many of a product into the basket, beside those that are there. */
  public void add(String product) {
    forget();
    int all = count() + held(product);
    var quote = desk.quote(getMedium(), product, all);
    var name = quote.product().name(me.locale());
    put(new Item(new Wish(product, all, null), name, quote.total()));
    quantity = "1";
  }

  private int count() {
    String text = quantity == null ? "" : quantity.strip();
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw Refused.field("quantity", "platform.field.range", 1, MOST);
    }
    return Integer.parseInt(text);
  }

  private int held(String product) {
    return basket.stream()
        .map(Item::wish)
        .filter(wish -> product.equals(wish.product()))
        .mapToInt(Wish::quantity)
        .sum();
  }

  private void put(Item item) {
    basket.removeIf(each -> Objects.equals(each.wish().product(), item.wish().product()));
    basket.add(item);
  }

  /** Puts stored value into the basket, in the place of what was there. */
  public void topUp() {
    forget();
    var euros = TypedMoney.euros("amount", amount);
    desk.checkTopUp(euros);
    put(new Item(Wish.topUp(euros), Messages.text(me.locale(), "wallet.top-up"), euros));
    amount = null;
  }

  /** Takes something out of the basket. */
  public void remove(Item item) {
    forget();
    basket.remove(item);
  }

  /** What was read for the page before may be another one's by now. */
  private void forget() {
    medium = null;
    drawer = null;
  }

  /** Sells for cash. */
  public void cash() throws IOException {
    sell(Paid.cash(TypedMoney.euros("given", given)));
  }

  /** Sells by the card terminal. */
  public void card() throws IOException {
    sell(Paid.card(receipt));
  }

  /** Hands out what costs nothing. */
  public void free() throws IOException {
    sell(Paid.nothing());
  }

  /** Led on like this the page stays as it is: sent again, it leads to the same sale. */
  private void sell(Paid paid) throws IOException {
    forget();
    var wishes = basket.stream().map(Item::wish).toList();
    var sale = desk.sell(new CounterDesk.Deal(chosen, wishes, getTotal()), paid, requestKey);
    FacesContext.getCurrentInstance().getExternalContext().redirect("/staff/sale?id=" + sale.id());
  }

  /**
   * The medium that was looked up, as it is now; null where none was. A page that is sent twice at
   * once is served by this one object.
   */
  public Medium getMedium() {
    var found = medium;
    if (found == null && chosen != null) {
      found = desk.again(chosen);
      medium = found;
    }
    return found;
  }

  /** What is on it. */
  public CounterViews.Carried getCarried() {
    return views.on(getMedium());
  }

  /** What there is for it. */
  public List<CounterViews.OnShelf> getShelf() {
    return desk.offers(getMedium()).stream().map(views::view).toList();
  }

  /** What the traveller has to know before paying. */
  public List<String> getTold() {
    return views.told(getMedium());
  }

  /** What the operator says about topping up; null where its media hold no stored value. */
  public LoadTerms getTopUps() {
    return desk.topUps().orElse(null);
  }

  /** The basket. */
  public List<Item> getBasket() {
    return basket;
  }

  /** What is to be paid. */
  public Money getTotal() {
    return basket.stream().map(Item::total).reduce(Money.ZERO, Money::plus);
  }

  /** The clerk's open drawer; null where there is none. */
  public Drawer getDrawer() {
    var found = drawer;
    if (found == null) {
      found = drawers.mine();
      drawer = found;
    }
    return found.orElse(null);
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

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }
}
