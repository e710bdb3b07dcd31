package org.citycabinet.utility.invoice;

import java.util.List;
import java.util.TreeMap;
import org.citycabinet.words.Money;

/**
 * The value-added tax of one rate on an invoice.
 *
 * @param percent the rate
 * @param base what it is taken from
 * @param tax what it comes to, rounded half-up once per rate
 */
public record Vat(int percent, Money base, Money tax) {

  /** The tax of each rate that occurs, lowest rate first. */
  static List<Vat> of(List<InvoiceLine> lines) {
    var bases = new TreeMap<Integer, Money>();
    lines.forEach(line -> bases.merge(line.getVatPercent(), line.getNet(), Money::plus));
    return bases.entrySet().stream().map(rate -> on(rate.getKey(), rate.getValue())).toList();
  }

  private static Vat on(int percent, Money base) {
    return new Vat(percent, base, base.share(percent, 100));
  }
}
