package org.citycabinet.ticketing.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.words.Money;

/** What was sold at a counter in one line of a sale: tickets of a kind, or stored value. */
@Embeddable
public class SaleLine {
  private int line;
  private String product;
  private String category;
  private int quantity;

  @Column(name = "unit_price_cents")
  private Money unitPrice;

  @Column(name = "commission_cents")
  private Money commission;

  protected SaleLine() {}

  static SaleLine of(int line, SaleQuote quote, String category) {
    var sold = topUp(line, quote.unitPrice());
    sold.product = quote.product().code();
    sold.category = category;
    sold.quantity = quote.quantity();
    sold.commission = quote.commission();
    return sold;
  }

  static SaleLine topUp(int line, Money amount) {
    var sold = new SaleLine();
    sold.line = line;
    sold.quantity = 1;
    sold.unitPrice = amount;
    sold.commission = Money.ZERO;
    return sold;
  }

  /** Its place in the sale, from 1. */
  int line() {
    return line;
  }

  /** Whether stored value was bought, and no ticket. */
  public boolean isTopUp() {
    return product == null;
  }

  /** The code of the product; empty for a top-up. */
  public Optional<String> product() {
    return Optional.ofNullable(product);
  }

  /** The category of the concession that it was sold at; empty at full price. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** How many. */
  public int quantity() {
    return quantity;
  }

  /** What one cost. */
  public Money unitPrice() {
    return unitPrice;
  }

  /** What all cost, without commission. */
  public Money price() {
    return unitPrice.times(quantity);
  }

  /** What came on top, where the operator's terms ask for it at counters. */
  public Money commission() {
    return commission;
  }

  /** What was paid for it. */
  public Money total() {
    return price().plus(commission);
  }
}
