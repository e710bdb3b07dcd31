package org.citycabinet.ticketing.terms;

import java.util.stream.Stream;
import org.citycabinet.ticketing.product.FareFamily;
import org.citycabinet.ticketing.product.FareTerms;

/** What a trip costs that is paid from the card. */
final class FareTable extends Table<FareTerms> {
  private static final FareFamily FARES = new FareFamily();

  FareTable() {
    super("fares", of(FARES), FareTerms::clause);
  }

  @Override
  Stream<String> about(FareTerms row, Pen pen) {
    return pen.about("terms.about.categories", row.categories(), pen::category);
  }

  @Override
  Stream<String> says(FareTerms row, Pen pen) {
    return Stream.of(pen.text("terms.fares.price", row.fare()));
  }
}
