package org.citycabinet.ticketing.terms;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.fare.TicketUse;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.product.ValidityCase;
import org.citycabinet.ticketing.product.ValidityClause;
import org.citycabinet.ticketing.product.ValidityFamily;
import org.citycabinet.words.MediumKind;

/** How long tickets are valid. */
final class ValidityTable extends Table<ValidityClause> {
  private static final ValidityFamily VALIDITIES = new ValidityFamily();

  ValidityTable() {
    super("validity", of(VALIDITIES), ValidityClause::clause);
  }

  @Override
  Stream<String> about(ValidityClause row, Pen pen) {
    return Stream.concat(pen.aboutProducts(row.products()), pen.aboutMedia(row.media()));
  }

  @Override
  Stream<String> says(ValidityClause row, Pen pen) {
    return Stream.concat(
        Stream.of(new TermWords(pen).of(row.term())),
        row.useWithin().stream().map(p -> pen.text("terms.validity.use-within", pen.period(p))));
  }

  @Override
  Stream<Shown<ValidityClause>> examples(Pen pen) {
    return pen.examples(ValidityFamily.class, "validity-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<ValidityClause> shown(Example example, Pen pen) {
    var terms = new TicketTerms(pen.scheme());
    var product = terms.catalogue().product(example.text("product"));
    var medium = MediumKind.valueOf(example.text("medium"));
    var bought = example.instant("bought", pen.zone()).orElseThrow();
    var used = example.instant("used", pen.zone());
    var facts = new ValidityCase(product, medium, new TicketUse(bought, used, pen.zone()));
    return new Shown<>(
        pen.scheme().terms(VALIDITIES).decide(facts),
        new Worked(
            given(product, medium, bought, used, pen),
            new TermWords(pen).result(terms.validity(product, medium, bought, used), used)));
  }

  private static String given(
      Product product, MediumKind medium, Instant bought, Optional<Instant> used, Pen pen) {
    var ticket = pen.text("terms.on", product.name(pen.locale()), pen.medium(medium));
    return used.map(
            at -> pen.text("terms.given.used", ticket, pen.dateTime(bought), pen.dateTime(at)))
        .orElseGet(() -> pen.text("terms.given.bought", ticket, pen.dateTime(bought)));
  }
}
