package org.citycabinet.ticketing.terms;

import java.util.stream.Stream;
import org.citycabinet.ticketing.refund.Transition;

/** Until when tickets of an earlier tariff are taken back (RIG-76). */
final class TransitionTable extends Table<Transition> {

  TransitionTable() {
    super("transition", Transition::in, Transition::clause);
  }

  @Override
  Stream<String> about(Transition row, Pen pen) {
    return pen.aboutProducts(row.products());
  }

  @Override
  Stream<String> says(Transition row, Pen pen) {
    return Stream.of(pen.text("terms.transition", row.boughtBefore(), row.endsOn()));
  }
}
