package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.refund.RefundReason;
import org.citycabinet.ticketing.refund.RefundRequest;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("products");

  /** Deadlines on their day and the day after, month ends, leap years, nights that lose an hour. */
  @ParameterizedTest
  @CsvSource({
    "riga, MONTH, CARD, 2026-01-30T10:00, 2026-01-31T09:00, 15.1.4, 2026-03-01T00:00",
    "riga, MONTH, CARD, 2028-01-30T10:00, 2028-01-31T09:00, 15.1.4, 2028-03-01T00:00",
    "riga, MONTH, CARD, 2028-01-30T10:00, 2028-01-29T09:00, , firstAuthorisedAt",
    "riga, MONTH, CARD, 2028-01-28T10:00, 2028-01-29T09:00, 15.1.4, 2028-02-29T00:00",
    "riga, MONTH, CARD, 2026-01-15T10:00, 2027-01-15T23:59, 15.1.4, 2027-02-15T00:00",
    "riga, MONTH, CARD, 2026-01-15T10:00, 2027-01-16T00:00, 15.1.4, ''",
    "riga, MONTH, APP, 2026-11-30T10:00, 2027-02-28T23:59, 15.2.3, 2027-03-31T00:59",
    "riga, MONTH, APP, 2026-11-30T10:00, 2027-03-01T00:00, 15.2.3, ''",
    "riga, DAYS_3, APP, 2026-03-27T10:00, 2026-03-28T08:00, 15.2.2, 2026-03-31T09:00",
    "riga, DAYS_3, APP, 2026-10-23T10:00, 2026-10-24T08:00, 15.2.2, 2026-10-27T07:00",
    "riga, DAYS_3, CARD, 2026-03-27T10:00, 2026-03-28T08:00, 15.1.2, 2026-03-31T00:00",
    "riga, HOURS_24, CARD, 2026-10-24T10:00, 2026-10-24T12:15, 15.1.1, 2026-10-25T11:16",
    "ventspils, MONTH_FULL, CARD, 2028-01-19T23:59, , 2, 2028-02-01T00:00",
    "ventspils, MONTH_FULL, CARD, 2028-01-20T00:00, , 2, 2028-03-01T00:00",
    "ventspils, TRIPS_10, CARD, 2024-02-29T10:00, , 1, 2025-03-01T00:00",
    "siauliai, DAYS_7, CARD, 2026-03-20T10:00, 2026-03-27T18:00, 8, 2026-04-03T00:00",
    "siauliai, DAYS_30, EID, 2026-03-20T10:00, , , medium",
    "siauliai, YEAR, CARD, 2026-03-20T10:00, , , product"
  })
  void aTicketIsValidUntil(
      String operator,
      String product,
      MediumKind medium,
      LocalDateTime bought,
      LocalDateTime used,
      String clause,
      String until) {
    var calculator = new Calculator(SCHEMES.get(operator));
    if (clause == null) {
      var refused =
          assertThrows(
              Refused.class,
              () ->
                  calculator.validity(product, medium, at(operator, bought), used(operator, used)));
      assertEquals(Optional.of(until), refused.field());
      return;
    }
    var validity = calculator.validity(product, medium, at(operator, bought), used(operator, used));
    assertEquals(clause, validity.clause());
    assertEquals(
        until.isEmpty() ? Optional.empty() : Optional.of(at(operator, LocalDateTime.parse(until))),
        validity.term().map(span -> span.until()));
  }

  @ParameterizedTest
  @CsvSource({
    "riga, MONTH, CARD, 2026-01-15T10:00, , 2027-01-15T23:59, 74.1, 27.00",
    "riga, MONTH, CARD, 2026-01-15T10:00, , 2027-01-16T00:00, 74.1, 0.00",
    "riga, MONTH, CARD, 2024-02-29T12:00, , 2025-02-28T23:59, 74.1, 27.00",
    "riga, MONTH, CARD, 2024-02-29T12:00, , 2025-03-01T00:00, 74.1, 0.00",
    "riga, MONTH, CARD, 2026-01-30T10:00, 2026-01-31T09:00, 2026-01-31T18:00, 74.2.1," + " 21.72",
    "riga, MONTH, APP, 2026-01-31T10:00, , 2026-04-30T23:59, 75.1, 27.00",
    "riga, MONTH, APP, 2026-01-31T10:00, , 2026-05-01T00:00, 75.1, 0.00",
    "riga, HOURS_24, CARD, 2026-03-28T10:00, 2026-03-28T12:00, 2026-03-29T03:30, 75a," + " 0.00",
    "ventspils, MONTH_FULL, CARD, 2026-01-20T10:00, , 2026-01-20T10:01, 29, 0.00",
    "siauliai, DAYS_7, CARD, 2026-01-20T10:00, , 2026-01-21T10:01, not stated, 0.00"
  })
  void moneyComesBack(ArgumentsAccessor row) {
    var operator = row.getString(0);
    var scheme = SCHEMES.get(operator);
    var product = new Pen(scheme, Locale.ENGLISH).catalogue().product(row.getString(1));
    var quote =
        new Calculator(scheme)
            .refund(
                new RefundRequest(
                    product.code(),
                    row.get(2, MediumKind.class),
                    product.price(),
                    at(operator, row.get(3, LocalDateTime.class)),
                    used(operator, row.get(4, LocalDateTime.class)),
                    Optional.empty(),
                    Optional.empty(),
                    at(operator, row.get(5, LocalDateTime.class)),
                    RefundReason.UNWANTED,
                    Optional.empty(),
                    Optional.empty()));
    assertEquals(row.getString(6), quote.clause());
    assertEquals(Money.euro(row.getString(7)), quote.amount());
  }

  private static Optional<Instant> used(String operator, LocalDateTime used) {
    return Optional.ofNullable(used).map(time -> at(operator, time));
  }

  private static Instant at(String operator, LocalDateTime time) {
    return time.atZone(SCHEMES.get(operator).operator().zone()).toInstant();
  }
}
