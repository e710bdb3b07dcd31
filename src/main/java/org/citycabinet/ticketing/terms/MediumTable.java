package org.citycabinet.ticketing.terms;

import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.medium.MediumFamily;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** What cards cost, the first one and those after it. */
final class MediumTable extends Table<MediumTerms> {
  private static final MediumFamily MEDIA = new MediumFamily();

  MediumTable() {
    super("medium", of(MEDIA), MediumTerms::clause);
  }

  @Override
  Stream<String> about(MediumTerms row, Pen pen) {
    return Stream.concat(
        pen.aboutMedia(row.kinds()),
        pen.about("terms.about.occasions", row.occasions(), o -> pen.text("terms.occasion." + o)));
  }

  @Override
  Stream<String> says(MediumTerms row, Pen pen) {
    if (!row.offered()) {
      return Stream.of(pen.text("terms.medium.not"));
    }
    return Stream.of(
            Stream.of(price(row.price(), row.deposit(), pen)),
            row.backWithin().stream()
                .map(within -> pen.text("terms.medium.back", pen.period(within))),
            row.waivedFrom().stream().map(from -> pen.text("terms.medium.waived", from)))
        .flatMap(part -> part);
  }

  private static String price(Money price, Money deposit, Pen pen) {
    if (price.isZero() && deposit.isZero()) {
      return pen.text("terms.medium.free");
    }
    if (deposit.isZero()) {
      return pen.text("terms.medium.price", price);
    }
    return price.isZero()
        ? pen.text("terms.medium.deposit", deposit)
        : pen.text("terms.medium.both", price, deposit);
  }

  @Override
  Stream<Shown<MediumTerms>> examples(Pen pen) {
    return pen.examples(MediumFamily.class, "medium-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<MediumTerms> shown(Example example, Pen pen) {
    var facts =
        new MediumTerms.Case(
            MediumKind.valueOf(example.text("medium")),
            MediumTerms.Occasion.valueOf(example.text("occasion")));
    var beside = Money.euro(example.text("tickets"));
    var row = pen.scheme().terms(MEDIA).decide(facts);
    var given =
        pen.text(
            "terms.on", pen.medium(facts.kind()), pen.text("terms.occasion." + facts.occasion()));
    var result =
        row.offered()
            ? price(row.price(), row.depositBeside(beside), pen)
            : pen.text("terms.medium.not");
    return new Shown<>(
        row,
        new Worked(
            beside.isZero() ? given : pen.text("terms.given.beside", given, beside), result));
  }
}
