package org.citycabinet.ticketing.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.refund.RefundClause;
import org.citycabinet.ticketing.refund.RefundDeadline;
import org.citycabinet.ticketing.refund.RefundReason;
import org.citycabinet.ticketing.refund.RefundRequest;
import org.citycabinet.ticketing.refund.RefundTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** What is paid back. */
final class RefundTable extends Table<RefundClause> {

  RefundTable() {
    super("refund", scheme -> new RefundTerms(scheme).clauses(), RefundClause::clause);
  }

  @Override
  Stream<String> about(RefundClause row, Pen pen) {
    return Stream.of(
            pen.aboutProducts(row.products()),
            pen.aboutMedia(row.media()),
            pen.about("terms.about.use", row.use(), use -> pen.text("terms.use." + use)),
            pen.about("terms.about.reasons", row.reasons(), r -> pen.text("refund.reason." + r)),
            pen.about("terms.about.state", row.withdrawn(), s -> pen.text("terms.kind." + s)),
            pen.about("terms.about.state", row.blocked(), s -> pen.text("terms.state." + s)),
            asked("terms.about.asked.", row.within(), pen))
        .flatMap(part -> part);
  }

  @Override
  Stream<String> says(RefundClause row, Pen pen) {
    return Stream.of(
            Stream.of(share(row, pen)),
            asked("terms.refund.", row.deadlines(), pen),
            proof(row, pen).stream())
        .flatMap(part -> part);
  }

  private static String share(RefundClause row, Pen pen) {
    return row.percent() == 0
        ? pen.text("terms.refund.nothing." + row.decider())
        : pen.text("terms.refund.share." + row.share(), row.percent());
  }

  private static Stream<String> asked(String key, Set<RefundDeadline> deadlines, Pen pen) {
    return deadlines.stream()
        .sorted(Comparator.comparing(RefundDeadline::event))
        .map(
            deadline ->
                deadline.within().isZero()
                    ? pen.text(key + "on." + deadline.event())
                    : pen.text(key + "within." + deadline.event(), pen.period(deadline.within())));
  }

  private static Optional<String> proof(RefundClause row, Pen pen) {
    return row.percent() == 0
        ? Optional.empty()
        : Optional.of(pen.text(row.proof() ? "terms.refund.proof" : "terms.refund.proof.not"));
  }

  @Override
  Stream<Shown<RefundClause>> examples(Pen pen) {
    return pen.examples(RefundTerms.class, "refund-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<RefundClause> shown(Example example, Pen pen) {
    var terms = new RefundTerms(pen.scheme());
    var wish = wish(example, pen);
    var words = new RefundWords(pen);
    return new Shown<>(
        terms.clause(wish), new Worked(words.given(wish), words.result(terms.quote(wish), wish)));
  }

  private static RefundRequest wish(Example example, Pen pen) {
    return new RefundRequest(
        example.text("product"),
        MediumKind.valueOf(example.text("medium")),
        Money.euro(example.text("price")),
        example.instant("bought", pen.zone()).orElseThrow(),
        example.instant("used", pen.zone()),
        example.find("left", Integer::valueOf),
        example.instant("taken", pen.zone()),
        example.instant("requested", pen.zone()).orElseThrow(),
        RefundReason.valueOf(example.text("reason")),
        example.find("transition", LocalDate::parse),
        example.find("withdrawn", Boolean::valueOf));
  }
}
