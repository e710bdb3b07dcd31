package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pays at a counter. */
class PaidTest {
  private static final Money PRICE = Money.euro("9.00");

  @ParameterizedTest
  @ValueSource(strings = {"9.00", "10.00", "509.00"})
  @Requirement("VEN-23")
  void cashThatCoversThePricePaysIt(String given) {
    assertDoesNotThrow(() -> Paid.cash(Money.euro(given)).check(PRICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.99", "0.00", "-9.00", "509.01", "90000000000000.00"})
  void tooLittleAndASlipOfTheKeysAreToldAtTheField(String given) {
    var paid = Paid.cash(Money.euro(given));
    assertEquals(
        Optional.of("given"), assertThrows(Refused.class, () -> paid.check(PRICE)).field());
  }

  @ParameterizedTest
  @CsvSource({
    "004512, 004512",
    "' a-1b2 c3 ', A1B2C3",
    "12345678901234567890, 12345678901234567890"
  })
  @Requirement("VEN-23")
  void aTerminalsReceiptIsReadInAnySpelling(String typed, String read) {
    assertEquals(read, Paid.card(typed).receipt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "ABCD", "123456789012345678901", "12;45", "1234\u0000"})
  void whatNoTerminalPrintsIsToldAtTheField(String typed) {
    assertEquals(
        Optional.of("receipt"), assertThrows(Refused.class, () -> Paid.card(typed)).field());
  }

  @Test
  void nothingPaysForWhatIsFreeOnly() {
    assertDoesNotThrow(() -> Paid.nothing().check(Money.ZERO));
    assertThrows(Refused.class, () -> Paid.nothing().check(PRICE));
    assertThrows(Refused.class, () -> Paid.cash(Money.ZERO).check(Money.ZERO));
    assertThrows(Refused.class, () -> Paid.card("1234").check(Money.ZERO));
  }
}
