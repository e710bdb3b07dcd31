package org.citycabinet.ticketing.terms;

import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.care.Asker;
import org.citycabinet.ticketing.care.Mishap;
import org.citycabinet.ticketing.care.ReplacementClause;
import org.citycabinet.ticketing.care.ReplacementFamily;
import org.citycabinet.words.MediumKind;

/** What moves from an old card to a new one. */
final class ReplacementTable extends Table<ReplacementClause> {
  private static final ReplacementFamily REPLACEMENTS = new ReplacementFamily();

  ReplacementTable() {
    super("replacement", of(REPLACEMENTS), ReplacementClause::clause);
  }

  @Override
  Stream<String> about(ReplacementClause row, Pen pen) {
    return Stream.of(
            pen.aboutMedia(row.kinds()),
            pen.about("terms.about.mishaps", row.mishaps(), m -> pen.text("care.mishap." + m)),
            pen.about("terms.about.askers", row.askers(), a -> pen.text("terms.asker." + a)))
        .flatMap(part -> part);
  }

  @Override
  Stream<String> says(ReplacementClause row, Pen pen) {
    var moves = Stream.of(moves(row, pen));
    return row.moves()
        ? Stream.concat(
            moves,
            Stream.of(pen.text(row.proof() ? "terms.refund.proof" : "terms.refund.proof.not")))
        : moves;
  }

  private static String moves(ReplacementClause row, Pen pen) {
    return pen.text(row.moves() ? "terms.replacement.moves" : "terms.replacement.not");
  }

  @Override
  Stream<Shown<ReplacementClause>> examples(Pen pen) {
    return pen.examples(ReplacementFamily.class, "replacement-examples.csv")
        .map(e -> shown(e, pen));
  }

  private static Shown<ReplacementClause> shown(Example example, Pen pen) {
    var facts =
        new ReplacementClause.Case(
            MediumKind.valueOf(example.text("medium")),
            Mishap.valueOf(example.text("mishap")),
            Asker.valueOf(example.text("asker")));
    var row = pen.scheme().terms(REPLACEMENTS).decide(facts);
    var given =
        pen.text(
            "terms.given.mishap",
            pen.medium(facts.kind()),
            pen.text("care.mishap." + facts.mishap()),
            pen.text("terms.asker." + facts.asker()));
    return new Shown<>(row, new Worked(given, moves(row, pen)));
  }
}
