package org.citycabinet.ticketing.terms;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ticketing.care.FoundFamily;
import org.citycabinet.ticketing.care.FoundTerms;
import org.citycabinet.ticketing.medium.CallFamily;
import org.citycabinet.ticketing.medium.CallTerms;
import org.citycabinet.ticketing.product.ChoiceFamily;
import org.citycabinet.ticketing.product.ChoiceTerms;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.ticketing.product.TransferTerms;

/** The short tables about a medium: what a reader does with it, and what happens to a found one. */
final class BoardingTables {

  private BoardingTables() {}

  /** What a single ticket carries. */
  static final class Transfers extends Table<TransferTerms> {
    private static final TransferFamily TRANSFERS = new TransferFamily();
    private static final String NOT_STATED = "not stated";

    Transfers() {
      super("transfer", of(TRANSFERS), TransferTerms::clause);
    }

    @Override
    Stream<String> about(TransferTerms row, Pen pen) {
      return pen.aboutMedia(row.media());
    }

    @Override
    Stream<String> says(TransferTerms row, Pen pen) {
      return Stream.of(
          row.transfer().window().isZero()
              ? pen.text("terms.transfer.none")
              : pen.text("terms.transfer.free", row.transfer().window().toMinutes()),
          row.companions() == 0
              ? pen.text("terms.transfer.companions.none")
              : by(row.companionsClause(), companions(row, pen), pen),
          by(
              row.creditClause(),
              pen.text(row.credit() ? "terms.transfer.credit" : "terms.transfer.credit.none"),
              pen),
          by(row.repeatClause(), pen.text("terms.transfer.repeat"), pen));
    }

    private static String companions(TransferTerms row, Pen pen) {
      return pen.text("terms.transfer.companions", row.companions());
    }

    /** What a clause of its own says, where it is not the row's. */
    private static String by(String clause, String says, Pen pen) {
      return clause.isEmpty() || clause.equals(NOT_STATED)
          ? says
          : pen.text("terms.by-clause", says, clause);
    }
  }

  /** Which of several tickets a reader takes. */
  static final class Choices extends Table<ChoiceTerms> {
    private static final ChoiceFamily CHOICES = new ChoiceFamily();

    Choices() {
      super("choice", of(CHOICES), ChoiceTerms::clause);
    }

    @Override
    Stream<String> about(ChoiceTerms row, Pen pen) {
      return pen.aboutMedia(row.media());
    }

    @Override
    Stream<String> says(ChoiceTerms row, Pen pen) {
      return Stream.of(pen.text("terms.choice." + row.choice()));
    }
  }

  /** How long a found card is kept. */
  static final class Finds extends Table<FoundTerms> {
    private static final FoundFamily FINDS = new FoundFamily();

    Finds() {
      super("found", of(FINDS), FoundTerms::clause);
    }

    @Override
    Stream<String> about(FoundTerms row, Pen pen) {
      return pen.aboutMedia(row.kinds());
    }

    @Override
    Stream<String> says(FoundTerms row, Pen pen) {
      return Stream.of(pen.text("terms.found.kept", pen.period(row.keptFor())));
    }
  }

  /** Which cards are blocked by telephone, when, and what the caller is asked. */
  static final class Calls extends Table<CallTerms> {
    private static final CallFamily CALLS = new CallFamily();

    Calls() {
      super("calls", of(CALLS), CallTerms::clause);
    }

    @Override
    Stream<String> about(CallTerms row, Pen pen) {
      return pen.aboutMedia(row.media());
    }

    @Override
    Stream<String> says(CallTerms row, Pen pen) {
      return row.offered()
          ? Stream.of(questions(row, pen), hours(row, pen))
          : Stream.of(pen.text("terms.calls.none"));
    }

    private static String questions(CallTerms row, Pen pen) {
      return row.questions().isEmpty()
          ? pen.text("terms.calls.number")
          : pen.text(
              "terms.calls.questions",
              row.questions().stream()
                  .map(each -> pen.text("medium.question." + each))
                  .collect(Collectors.joining(", ")));
    }

    private static String hours(CallTerms row, Pen pen) {
      return row.workingDays()
          ? pen.text("terms.calls.working-days", row.from(), row.until())
          : pen.text("terms.calls.always");
    }
  }
}
