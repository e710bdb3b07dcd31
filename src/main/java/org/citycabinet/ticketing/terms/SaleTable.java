package org.citycabinet.ticketing.terms;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.fare.SaleWindow.AroundMonthStart;
import org.citycabinet.ticketing.product.SaleCase;
import org.citycabinet.ticketing.product.SaleClause;
import org.citycabinet.ticketing.product.SaleFamily;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.product.SaleRequest;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.Channel;

/** Where and when tickets are sold. */
final class SaleTable extends Table<SaleClause> {
  private static final int MINUTE = 60;
  private static final SaleFamily SALES = new SaleFamily();

  SaleTable() {
    super("sale", of(SALES), SaleClause::clause);
  }

  @Override
  Stream<String> about(SaleClause row, Pen pen) {
    return Stream.concat(
        pen.aboutProducts(row.products()),
        pen.about("terms.about.channels", row.channels(), c -> pen.text("terms.channel." + c)));
  }

  @Override
  Stream<String> says(SaleClause row, Pen pen) {
    if (!row.sold()) {
      return Stream.of(pen.text("terms.sale.not"));
    }
    return Stream.of(
            Stream.of(window(row, pen)),
            row.most().stream().map(most -> pen.text("terms.sale.most", most)),
            Stream.of(commission(row, pen)),
            Stream.of(pen.text("terms.sale.visitors")).filter(words -> row.visitors()),
            hold(row, pen))
        .flatMap(part -> part);
  }

  private static String window(SaleClause row, Pen pen) {
    return row.window() instanceof AroundMonthStart around
        ? pen.text("terms.sale.around", around.fromDay(), around.toDay())
        : pen.text("terms.sale.always");
  }

  private static String commission(SaleClause row, Pen pen) {
    var commission = row.commission();
    return commission.percent() == 0
        ? pen.text("terms.sale.commission.none")
        : pen.text("terms.sale.commission", commission.percent(), commission.minimum());
  }

  /** Told where the row decides about what is paid for here (VEN-19). */
  private static Stream<String> hold(SaleClause row, Pen pen) {
    boolean here =
        pen.catalogue().products().stream()
            .map(product -> new SaleCase(product, Channel.WEB))
            .anyMatch(facts -> isSame(pen.scheme().terms(SALES).decide(facts), row));
    long seconds = row.hold().toSeconds();
    return Stream.of(
            seconds % MINUTE == 0
                ? pen.text("terms.sale.hold.minutes", seconds / MINUTE)
                : pen.text("terms.sale.hold", seconds))
        .filter(words -> here);
  }

  @Override
  Stream<Shown<SaleClause>> examples(Pen pen) {
    return pen.examples(SaleFamily.class, "sale-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<SaleClause> shown(Example example, Pen pen) {
    var wish =
        new SaleRequest(
            example.text("product"),
            Integer.parseInt(example.text("quantity")),
            Channel.valueOf(example.text("channel")),
            example.instant("at", pen.zone()).orElseThrow(),
            example.find("concession", code -> code));
    var quote = new TicketTerms(pen.scheme()).sale(wish);
    var row = pen.scheme().terms(SALES).decide(new SaleCase(quote.product(), wish.channel()));
    return new Shown<>(row, new Worked(given(wish, pen), result(quote, pen)));
  }

  private static String given(SaleRequest wish, Pen pen) {
    return Stream.of(
            Stream.of(pen.text("terms.many", wish.quantity(), pen.product(wish.product()))),
            Stream.of(pen.text("terms.channel." + wish.channel())),
            wish.concession().stream().map(pen::category),
            Stream.of(pen.dateTime(wish.at())))
        .flatMap(part -> part)
        .collect(Collectors.joining(", "));
  }

  private static String result(SaleQuote quote, Pen pen) {
    return quote
        .refusal()
        .map(refusal -> pen.text("terms.refusal." + refusal))
        .orElseGet(
            () ->
                quote.commission().isZero()
                    ? pen.money(quote.total())
                    : pen.text(
                        "terms.sale.total", quote.total(), quote.price(), quote.commission()));
  }
}
