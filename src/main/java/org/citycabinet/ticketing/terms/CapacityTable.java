package org.citycabinet.ticketing.terms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.product.CapacityFamily;
import org.citycabinet.ticketing.product.CapacityTerms;
import org.citycabinet.words.MediumKind;

/** How many kinds of ticket a medium holds. */
final class CapacityTable extends Table<CapacityTerms> {
  private static final CapacityFamily CAPACITIES = new CapacityFamily();

  CapacityTable() {
    super("capacity", of(CAPACITIES), CapacityTerms::clause);
  }

  @Override
  Stream<String> about(CapacityTerms row, Pen pen) {
    return pen.aboutMedia(row.media());
  }

  @Override
  Stream<String> says(CapacityTerms row, Pen pen) {
    return Stream.of(pen.text("terms.capacity." + row.kinds()));
  }

  @Override
  Stream<Shown<CapacityTerms>> examples(Pen pen) {
    return pen.examples(CapacityFamily.class, "capacity-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<CapacityTerms> shown(Example example, Pen pen) {
    var medium = MediumKind.valueOf(example.text("medium"));
    var held = example.find("held", codes -> List.of(codes.split(" ", -1))).orElse(List.of());
    var product = example.text("product");
    var row = pen.scheme().terms(CAPACITIES).decide(medium);
    var given =
        held.isEmpty()
            ? pen.text("terms.given.room.empty", pen.medium(medium), pen.product(product))
            : pen.text(
                "terms.given.room",
                pen.medium(medium),
                held.stream().map(pen::product).collect(Collectors.joining(", ")),
                pen.product(product));
    return new Shown<>(
        row,
        new Worked(
            given,
            pen.text(
                row.hasRoomFor(product, held) ? "terms.capacity.room" : "terms.capacity.full")));
  }
}
