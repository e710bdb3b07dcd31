package org.citycabinet.ticketing.opendata;

import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.ticketing.fare.SaleWindow;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.SaleCase;
import org.citycabinet.ticketing.product.SaleClause;
import org.citycabinet.ticketing.product.SaleFamily;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.product.ValidityClause;
import org.citycabinet.ticketing.product.ValidityFamily;
import org.citycabinet.ticketing.refund.RefundClause;
import org.citycabinet.ticketing.refund.RefundTerms;
import org.citycabinet.words.Channel;

/** The rows of the terms that other objects point at, and their names. */
final class Rows {
  private static final ValidityFamily VALIDITIES = new ValidityFamily();
  private static final SaleFamily SALES = new SaleFamily();
  private static final TransferFamily TRANSFERS = new TransferFamily();

  private final Assortment shelf;
  private final Decisions<SaleCase, SaleClause> sales;
  private final List<RefundClause> refunds;
  private final RowNames<ValidityClause> validityNames;
  private final RowNames<SaleClause> saleNames;
  private final RowNames<RefundClause> refundNames;
  private final RowNames<TransferTerms> transferNames;

  Rows(Assortment shelf) {
    this.shelf = shelf;
    sales = shelf.scheme().terms(SALES);
    refunds = new RefundTerms(shelf.scheme()).clauses();
    validityNames = new RowNames<>(shelf.scheme().terms(VALIDITIES).rows(), ValidityClause::clause);
    saleNames = new RowNames<>(sales.rows(), SaleClause::clause);
    refundNames = new RowNames<>(refunds, RefundClause::clause);
    transferNames = new RowNames<>(shelf.scheme().terms(TRANSFERS).rows(), TransferTerms::clause);
  }

  /** All rows on how long tickets last. */
  List<ValidityClause> validities() {
    return shelf.scheme().terms(VALIDITIES).rows();
  }

  /** The rows on sale that name days. */
  List<SaleClause> windows() {
    return sales.rows().stream().filter(Rows::hasDays).toList();
  }

  private static boolean hasDays(SaleClause row) {
    return row.window() instanceof SaleWindow.AroundMonthStart;
  }

  /** The rows on the days of sale of that product. */
  Stream<SaleClause> windows(Product product) {
    return Stream.of(Channel.values())
        .map(channel -> sale(product, channel))
        .distinct()
        .filter(Rows::hasDays);
  }

  /** The row on the sale of that product there. */
  SaleClause sale(Product product, Channel channel) {
    return sales.decide(new SaleCase(product, channel));
  }

  /** All rows on money back. */
  List<RefundClause> refunds() {
    return refunds;
  }

  /** The rows on money back that may decide about that product, in their order. */
  Stream<RefundClause> refunds(Product product) {
    return refunds.stream()
        .filter(row -> row.products().covers(product.code()))
        .filter(row -> shelf.media(product).stream().anyMatch(row.media()::covers));
  }

  String name(ValidityClause row) {
    return validityNames.of(row);
  }

  String name(SaleClause row) {
    return saleNames.of(row);
  }

  String name(RefundClause row) {
    return refundNames.of(row);
  }

  String name(TransferTerms row) {
    return transferNames.of(row);
  }
}
