package org.citycabinet.ticketing.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/** What is bought in one line of a purchase: tickets of a kind, or stored value, for one medium. */
@Embeddable
public class PurchaseLine {
  private int line;
  private UUID medium;
  private String product;
  private String category;
  private int quantity;

  @Column(name = "unit_price_cents")
  private Money unitPrice;

  @Column(name = "commission_cents")
  private Money commission;

  protected PurchaseLine() {}

  /**
   * A line.
   *
   * @param line its place in the purchase, from 1
   * @param wish what is wanted
   * @param category the category of the concession that it is sold at; null at full price
   * @param unitPrice what one costs
   * @param commission its part of the purchase's commission
   */
  PurchaseLine(int line, Wish wish, String category, Money unitPrice, Money commission) {
    this.line = line;
    this.medium = wish.medium();
    this.product = wish.product();
    this.category = category;
    this.quantity = wish.quantity();
    this.unitPrice = unitPrice;
    this.commission = commission;
  }

  /** What was wished for to get it. */
  public Wish wish() {
    return new Wish(medium, product, quantity, isTopUp() ? unitPrice : null);
  }

  /** Its place in the purchase, from 1. */
  public int line() {
    return line;
  }

  /** What it is loaded to. */
  public UUID medium() {
    return medium;
  }

  /** The code of the product; empty for a top-up. */
  public Optional<String> product() {
    return Optional.ofNullable(product);
  }

  /** Whether stored value is bought, and no ticket. */
  public boolean isTopUp() {
    return product == null;
  }

  /** The category of the concession that it is sold at; empty at full price. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** How many. */
  public int quantity() {
    return quantity;
  }

  /** What one costs. */
  public Money unitPrice() {
    return unitPrice;
  }

  /** What all cost, without commission. */
  public Money price() {
    return unitPrice.times(quantity);
  }

  /** Its part of the purchase's commission (VEN-20). */
  public Money commission() {
    return commission;
  }

  /** What is paid for it. */
  public Money total() {
    return price().plus(commission);
  }
}
