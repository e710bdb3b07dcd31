package org.citycabinet.utility.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.words.Money;

/** One service on an invoice: how much of it, at what price, under which rate of tax. */
@Embeddable
public class InvoiceLine {

  private String description;
  private BigDecimal quantity;
  private String unit;

  @Column(name = "price_euros")
  private BigDecimal priceEuros;

  @Column(name = "net_cents")
  private long netCents;

  @Column(name = "vat_percent")
  private int vatPercent;

  /** For the entity manager. */
  protected InvoiceLine() {}

  /**
   * A line; its amount is quantity times price, rounded half-up to a whole cent once.
   *
   * @param description the service in the operator's own words
   * @param unit such as {@code m³}
   * @param priceEuros the price of one unit before tax, in euros, up to four decimals
   * @param vatPercent the rate of value-added tax, 0 to 100
   */
  public InvoiceLine(
      String description, BigDecimal quantity, String unit, BigDecimal priceEuros, int vatPercent) {
    this.description = Objects.requireNonNull(description);
    this.quantity = Objects.requireNonNull(quantity);
    this.unit = Objects.requireNonNull(unit);
    this.priceEuros = Objects.requireNonNull(priceEuros);
    this.vatPercent = vatPercent;
    this.netCents =
        quantity
            .multiply(priceEuros)
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  boolean isSame(InvoiceLine other) {
    return description.equals(other.description)
        && quantity.compareTo(other.quantity) == 0
        && unit.equals(other.unit)
        && priceEuros.compareTo(other.priceEuros) == 0
        && vatPercent == other.vatPercent;
  }

  /** Its columns, in the order of {@link InvoiceRows}. */
  Object[] row(UUID invoice, int position) {
    return new Object[] {
      invoice, position, description, quantity, unit, priceEuros, netCents, vatPercent
    };
  }

  /** The service in the operator's own words. */
  public String getDescription() {
    return description;
  }

  /** How much of it, without trailing zeros. */
  public BigDecimal getQuantity() {
    var plain = quantity.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** The unit of the quantity. */
  public String getUnit() {
    return unit;
  }

  /** The price of one unit before tax, in euros. */
  public BigDecimal getPriceEuros() {
    var plain = priceEuros.stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale()));
  }

  /** The amount before tax. */
  public Money getNet() {
    return Money.ofCents(netCents);
  }

  /** The rate of value-added tax in percent. */
  public int getVatPercent() {
    return vatPercent;
  }
}
