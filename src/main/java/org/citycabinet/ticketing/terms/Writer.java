package org.citycabinet.ticketing.terms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.ValidityClause;
import org.citycabinet.ticketing.product.ValidityFamily;
import org.citycabinet.words.MediumKind;

/** Writes an edition of terms as people read it, from the tables alone. */
final class Writer {
  private static final ValidityFamily VALIDITIES = new ValidityFamily();
  private static final List<Table<?>> TABLES =
      List.of(
          new SaleTable(),
          new ValidityTable(),
          new ServiceTable(),
          new ConcessionTable(),
          new FareTable(),
          new BoardingTables.Transfers(),
          new BoardingTables.Choices(),
          new RefundTable(),
          new TransitionTable(),
          new MediumTable(),
          new CapacityTable(),
          new ReplacementTable(),
          new BoardingTables.Calls(),
          new BoardingTables.Finds(),
          new SurchargeTable(),
          new RemarkTable());

  private Writer() {}

  /** The edition in a language. */
  static Book write(Scheme scheme, Locale language) {
    var pen = new Pen(scheme, language);
    return new Book(
        scheme.inForceOn(),
        pen.catalogue().products().stream().map(product -> ticket(product, pen)).toList(),
        TABLES.stream()
            .map(table -> table.chapter(pen))
            .filter(chapter -> !chapter.lines().isEmpty())
            .toList());
  }

  private static TicketLine ticket(Product product, Pen pen) {
    return new TicketLine(
        product.code(),
        product.name(pen.locale()),
        product.price(),
        product.concession().map(pen::category).orElseGet(() -> pen.text("terms.whom.all")),
        pen.media(product.media()),
        terms(product, pen).toList());
  }

  /** The rows of the validity table that decide about the product, one for each that differs. */
  private static Stream<String> terms(Product product, Pen pen) {
    var rows = pen.scheme().terms(VALIDITIES).rows();
    var deciding =
        Stream.of(MediumKind.values())
            .filter(product.media()::covers)
            .map(medium -> first(rows, product, medium))
            .distinct()
            .toList();
    return deciding.stream()
        .map(row -> (deciding.size() == 1 ? "" : media(row, pen) + ": ") + term(row, pen));
  }

  private static String media(ValidityClause row, Pen pen) {
    return row.media().values().isEmpty() ? pen.text("terms.ticket.other") : pen.media(row.media());
  }

  private static ValidityClause first(
      List<ValidityClause> rows, Product product, MediumKind medium) {
    return rows.stream()
        .filter(row -> row.products().covers(product.code()) && row.media().covers(medium))
        .findFirst()
        .orElseThrow();
  }

  private static String term(ValidityClause row, Pen pen) {
    var term = new TermWords(pen).of(row.term());
    var within = row.useWithin().map(period -> pen.text("terms.ticket.within", pen.period(period)));
    return term + within.map(words -> " " + words).orElse("");
  }
}
