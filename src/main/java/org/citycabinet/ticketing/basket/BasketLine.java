package org.citycabinet.ticketing.basket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.purchase.Wish;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** One thing in a basket: so many tickets of a kind, or stored value, for one medium. */
@Entity
@Table(name = "basket_line")
public class BasketLine {
  /** The most of a kind for a medium; what an operator allows may be less (RIG-51). */
  static final int MOST = 10;

  @Id private UUID id;
  @Column private UUID account;
  private UUID medium;
  private String product;
  private int quantity;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "request_key")
  private UUID requestKey;

  @Version private long version;

  protected BasketLine() {}

  BasketLine(UUID account, Wish wish, UUID key) {
    this.id = Ids.next();
    this.account = account;
    this.medium = wish.medium();
    this.product = wish.product();
    this.amount = wish.amount();
    this.requestKey = key;
    change(wish.quantity());
  }

  /**
   * Wants so many.
   *
   * @throws Refused at the field {@code quantity} where that is less than 1 or more than 10
   */
  final void change(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw Refused.field("quantity", "basket.quantity", MOST);
    }
    quantity = wanted;
  }

  /**
   * Wants that too.
   *
   * @param key the form's own: what is sent twice is wanted once
   * @throws Refused where it is too many together
   */
  void add(Wish more, UUID key) {
    if (key.equals(requestKey)) {
      return;
    }
    requestKey = key;
    if (more.isTopUp()) {
      amount = amount.plus(more.amount());
    } else {
      change(quantity + more.quantity());
    }
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What is wanted. */
  public Wish wish() {
    return new Wish(medium, product, quantity, amount);
  }
}
