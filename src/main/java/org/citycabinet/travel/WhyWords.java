package org.citycabinet.travel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Formats;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.terms.Line;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.words.Money;

/**
 * Why a trip costs what it does, told to its passenger by the rule that the engine took (SIA-02 to
 * SIA-07, RIG-66), and where the terms of that day state it.
 *
 * @param operators whose terms
 * @param medium what the trips were made with
 * @param tickets those that are on it, by identifier
 * @param words the reader's
 */
record WhyWords(Operators operators, Medium medium, Map<UUID, Ticket> tickets, TravelWords words) {
  private static final TransferFamily TRANSFERS = new TransferFamily();
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  /**
   * Where the terms state something.
   *
   * @param clause its number
   * @param href the page, at that clause
   */
  record Source(String clause, String href) {}

  /** The sentences. */
  Stream<String> why(Trip trip) {
    return Stream.of(Optional.of(rule(trip)), category(trip), corrected(trip))
        .flatMap(Optional::stream);
  }

  private String rule(Trip trip) {
    return switch (trip.rule()) {
      case TICKET -> ticket(trip);
      case FARE, COMPANION, CREDIT ->
          words.text("travel.why." + trip.rule(), money(trip.charged()));
      case TRANSFER, REPEAT ->
          Optional.ofNullable(trip.paid())
              .map(paid -> words.text("travel.why." + trip.rule(), time(paid.at()), paid.vehicle()))
              .orElseGet(() -> words.text("travel.why." + trip.rule() + ".some"));
    };
  }

  private String ticket(Trip trip) {
    return Optional.ofNullable(tickets.get(trip.ticket()))
        .map(
            held ->
                words.text(
                    "travel.why.TICKET", name(held), held.code(), words.last(trip.validUntil())))
        .orElseGet(() -> words.text("travel.why.TICKET.elsewhere"));
  }

  private String name(Ticket ticket) {
    return new TicketTerms(operators.scheme(ticket.edition()))
        .catalogue()
        .product(ticket.product())
        .name(words.locale());
  }

  private Optional<String> category(Trip trip) {
    return Optional.ofNullable(trip.category())
        .filter(code -> !code.isEmpty() && !trip.charged().isZero())
        .flatMap(code -> scheme(trip).terms(CATEGORIES).find(code))
        .map(category -> category.name(words.locale()))
        .map(name -> words.text("travel.why.category", name));
  }

  private Optional<String> corrected(Trip trip) {
    if (!trip.isCorrected()) {
      return Optional.empty();
    }
    var difference = trip.charged().minus(trip.firstCharged());
    var key = difference.isNegative() ? "travel.why.given-back" : "travel.why.charged-more";
    var amount = difference.isNegative() ? Money.ZERO.minus(difference) : difference;
    return Optional.of(
        words.text(key, money(trip.firstCharged()), money(trip.charged()), money(amount)));
  }

  /** Where the terms that were in force say so. */
  Source source(Trip trip) {
    return switch (trip.rule()) {
      case TICKET -> source(edition(trip), "validity", trip.clause(), trip.clause());
      case FARE -> source(scheme(trip), "fares", trip.clause(), trip.clause());
      case COMPANION, CREDIT, TRANSFER, REPEAT -> transfer(trip);
    };
  }

  private Scheme edition(Trip trip) {
    return Optional.ofNullable(tickets.get(trip.ticket()))
        .map(held -> operators.scheme(held.edition()))
        .orElseGet(() -> scheme(trip));
  }

  private Source transfer(Trip trip) {
    return scheme(trip)
        .find(TRANSFERS)
        .map(terms -> terms.decide(medium.kind()))
        .map(row -> source(scheme(trip), "transfer", row.clause(), clause(trip, row)))
        .orElse(new Source("", ""));
  }

  private static String clause(Trip trip, TransferTerms row) {
    return switch (trip.rule()) {
      case COMPANION -> row.companionsClause();
      case CREDIT -> row.creditClause();
      case REPEAT -> row.repeatClause();
      default -> row.clause();
    };
  }

  private static Source source(Scheme scheme, String table, String row, String clause) {
    return new Source(
        clause,
        "/open/terms?operator=%s&on=%s#%s"
            .formatted(scheme.operator().code(), scheme.inForceOn(), Line.anchor(table, row)));
  }

  private Scheme scheme(Trip trip) {
    return operators.scheme(medium.operator(), trip.at());
  }

  private String money(Money money) {
    return Formats.money(words.locale(), money);
  }

  private String time(Instant at) {
    return Formats.time(words.locale(), at, words.zone());
  }
}
