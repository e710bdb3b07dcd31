package org.citycabinet.utility.billing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.InvoiceLine;
import org.citycabinet.utility.invoice.Parties;
import org.citycabinet.utility.metering.DemoUse;
import org.citycabinet.words.Money;

/** Demonstration data: fourteen months of invoices for what the meters showed. */
@ApplicationScoped
@Transactional
class BillingDemo {

  private static final int MONTHS = 14;
  private static final int DECIMALS = 3;

  @PersistenceContext EntityManager entities;
  @Inject Receivables receivables;

  void begin(@Observes @Priority(300) DemoStart start) {
    var newest = YearMonth.from(start.today()).minusMonths(1);
    DemoTable.rows("contracts").forEach(contract -> invoices(contract, newest));
  }

  private void invoices(NamedCsvRecord contract, YearMonth newest) {
    IntStream.range(0, MONTHS)
        .map(month -> MONTHS - 1 - month)
        .forEach(ago -> invoice(contract, newest.minusMonths(ago), ago));
  }

  private void invoice(NamedCsvRecord contract, YearMonth month, int ago) {
    var number = contract.getField("contract");
    var issued = month.plusMonths(1);
    var name = "LA-" + issued + "-" + number;
    var head =
        new Invoice.Head(
            contract.getField("operator"),
            Ids.demo("contract:" + number),
            name,
            null,
            month,
            issued.atDay(1),
            issued.atEndOfMonth());
    var id = Ids.demo("invoice:" + name);
    var carried = new Invoice.Carried(carried(number, ago), true);
    var invoice = new Invoice(id, head, parties(contract), lines(number, month), carried);
    entities.persist(invoice);
    receivables.issue(invoice);
  }

  private static Parties parties(NamedCsvRecord contract) {
    var payee = first("payees", row -> same(row, contract, "operator"));
    var apartment = contract.getField("apartment");
    return new Parties(
        new Parties.Payee(
            payee.getField("name"),
            payee.getField("registration"),
            payee.getField("vat_number"),
            payee.getField("iban")),
        contract.getField("holder"),
        contract.getField("street")
            + " "
            + contract.getField("house")
            + (apartment.isEmpty() ? "" : "–" + apartment)
            + ", "
            + contract.getField("town")
            + ", "
            + contract.getField("postcode"));
  }

  private static List<InvoiceLine> lines(String contract, YearMonth month) {
    return DemoTable.rows("services").stream()
        .filter(row -> row.getField("contract").equals(contract))
        .map(row -> line(row, month))
        .toList();
  }

  private static InvoiceLine line(NamedCsvRecord row, YearMonth month) {
    var fixed = row.getField("fixed");
    var quantity = fixed.isEmpty() ? measured(row, month) : new BigDecimal(fixed);
    return new InvoiceLine(
        row.getField("description"),
        quantity,
        row.getField("unit"),
        new BigDecimal(row.getField("price")),
        Integer.parseInt(row.getField("vat")));
  }

  private static BigDecimal measured(NamedCsvRecord service, YearMonth month) {
    var kinds = Arrays.asList(service.getField("measured").split(" "));
    return DemoTable.rows("meters").stream()
        .filter(meter -> same(meter, service, "contract"))
        .filter(meter -> kinds.contains(meter.getField("kind")))
        .map(
            meter ->
                DemoUse.of(
                    meter.getField("number"),
                    new BigDecimal(meter.getField("mean")),
                    month,
                    DECIMALS))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Money carried(String contract, int ago) {
    return DemoTable.rows("carried").stream()
        .filter(row -> row.getField("contract").equals(contract))
        .filter(row -> row.getField("months_ago").equals(String.valueOf(ago)))
        .map(row -> Money.euro(row.getField("euros")))
        .findFirst()
        .orElse(Money.ZERO);
  }

  private static NamedCsvRecord first(String table, Predicate<NamedCsvRecord> wanted) {
    return DemoTable.rows(table).stream().filter(wanted).findFirst().orElseThrow();
  }

  private static boolean same(NamedCsvRecord one, NamedCsvRecord other, String field) {
    return one.getField(field).equals(other.getField(field));
  }
}
