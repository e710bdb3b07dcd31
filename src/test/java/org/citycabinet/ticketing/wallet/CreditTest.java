package org.citycabinet.ticketing.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, 0.90, true",
    "NONE, 0.89, false",
    "ONE_TRIP, 0.89, true",
    "ONE_TRIP, 0.00, true",
    "ONE_TRIP, -0.01, false",
    "ONE_TRIP, -0.90, false",
  })
  @Requirement("SIA-05")
  void oneTripIsMadeOnCreditAndOnlyWhileNothingIsOwed(
      Credit credit, String balance, boolean covered) {
    assertEquals(covered, credit.covers(Money.euro(balance), Money.euro("0.90")));
  }

  @ParameterizedTest
  @CsvSource({"NONE", "ONE_TRIP"})
  void whatCostsNothingIsAlwaysCovered(Credit credit) {
    assertTrue(credit.covers(Money.euro("-0.90"), Money.ZERO));
  }
}
