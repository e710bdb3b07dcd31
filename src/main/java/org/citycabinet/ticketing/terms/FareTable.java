package org.citycabinet.ticketing.terms;

import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.FareFamily;
import org.citycabinet.ticketing.product.FareTerms;

/** What a trip costs that is paid from the card. */
final class FareTable extends Table<FareTerms> {
  private static final FareFamily FARES = new FareFamily();

  FareTable() {
    super("fares");
  }

  @Override
  List<FareTerms> rows(Scheme scheme) {
    return scheme.find(FARES).map(Decisions::rows).orElse(List.of());
  }

  @Override
  String clause(FareTerms row) {
    return row.clause();
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
