package org.citycabinet.utility.billing;

import java.util.List;
import java.util.Objects;
import org.citycabinet.words.Money;

/**
 * A remittance to be shown.
 *
 * @param remittance the remittance itself
 * @param lines what it is for
 */
public record RemittanceSheet(Remittance remittance, List<Line> lines) {

  /**
   * A part of it.
   *
   * @param number the invoice's number; null for an older debt
   * @param amount how much
   */
  public record Line(String number, Money amount) {}

  /** The numbers of the invoices that it is for. */
  public List<String> numbers() {
    return lines.stream().map(Line::number).filter(Objects::nonNull).toList();
  }
}
