package org.citycabinet.utility.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citycabinet.words.Money;

/**
 * Why an invoice is not what the one before was: parts that add up to the difference to the cent.
 *
 * @param kind what changed
 * @param service which service; empty for the tax
 * @param before the quantity or price before, or null
 * @param now the quantity or price now, or null
 * @param unit the unit of the quantity; empty where it is none
 * @param effect by how much the invoice is higher for it
 */
public record BillChange(
    Kind kind, String service, BigDecimal before, BigDecimal now, String unit, Money effect) {

  /** What changed. */
  public enum Kind {
    /** The price of a unit; counted on today's quantity. */
    PRICE,
    /** How much was used; counted at the price before. */
    QUANTITY,
    /** The service was not on the invoice before. */
    ADDED,
    /** The service is not on this invoice. */
    GONE,
    /** The service is charged in another way, such as in several lines. */
    OTHERWISE,
    /** The value-added tax. */
    TAX
  }

  /** The parts of the difference between two invoices, service by service, the tax last. */
  public static List<BillChange> between(Invoice before, Invoice now) {
    var old = byService(before);
    var parts = new ArrayList<BillChange>();
    byService(now).forEach((name, lines) -> parts.addAll(of(name, old.remove(name), lines)));
    old.forEach((name, lines) -> parts.add(whole(Kind.GONE, name, Money.ZERO.minus(sum(lines)))));
    parts.add(whole(Kind.TAX, "", tax(now).minus(tax(before))));
    parts.removeIf(part -> part.effect().isZero());
    return parts;
  }

  private static Map<String, List<InvoiceLine>> byService(Invoice invoice) {
    var lines = new LinkedHashMap<String, List<InvoiceLine>>();
    invoice
        .getLines()
        .forEach(
            line -> lines.computeIfAbsent(line.getDescription(), n -> new ArrayList<>()).add(line));
    return lines;
  }

  private static List<BillChange> of(String name, List<InvoiceLine> before, List<InvoiceLine> now) {
    if (before == null) {
      return List.of(whole(Kind.ADDED, name, sum(now)));
    }
    boolean single = before.size() == 1 && now.size() == 1;
    return single && before.get(0).getUnit().equals(now.get(0).getUnit())
        ? of(before.get(0), now.get(0))
        : List.of(whole(Kind.OTHERWISE, name, sum(now).minus(sum(before))));
  }

  /** The price's part is rounded, and the quantity's is the rest, so that no cent is lost. */
  private static List<BillChange> of(InvoiceLine before, InvoiceLine now) {
    var dearer = now.getPriceEuros().subtract(before.getPriceEuros());
    var cents = dearer.multiply(now.getQuantity()).movePointRight(2);
    boolean sameQuantity = before.getQuantity().compareTo(now.getQuantity()) == 0;
    var all = now.getNet().minus(before.getNet());
    var price =
        sameQuantity
            ? all
            : Money.ofCents(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    return List.of(
        new BillChange(
            Kind.QUANTITY,
            now.getDescription(),
            before.getQuantity(),
            now.getQuantity(),
            now.getUnit(),
            all.minus(price)),
        new BillChange(
            Kind.PRICE,
            now.getDescription(),
            before.getPriceEuros(),
            now.getPriceEuros(),
            "",
            price));
  }

  private static BillChange whole(Kind kind, String service, Money effect) {
    return new BillChange(kind, service, null, null, "", effect);
  }

  private static Money sum(Collection<InvoiceLine> lines) {
    return lines.stream().map(InvoiceLine::getNet).reduce(Money.ZERO, Money::plus);
  }

  private static Money tax(Invoice invoice) {
    return invoice.getAmount().minus(invoice.getNet());
  }
}
