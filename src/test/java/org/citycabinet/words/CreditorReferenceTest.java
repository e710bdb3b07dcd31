package org.citycabinet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorReferenceTest {

  @Requirement("LUD-11")
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "539007547034, RF18539007547034",
    "202600000123, RF79202600000123",
    "LA-2026-11-004512, RF47LA202611004512"
  })
  void itIsMadeOfTheInvoicesNumberByTheStandard(String number, String reference) {
    assertEquals(Optional.of(reference), CreditorReference.of(number));
    assertEquals(Optional.of(CreditorReference.body(number)), CreditorReference.read(reference));
  }

  @ParameterizedTest(name = "“{0}” is about {1}")
  @CsvSource({
    "RF18 5390 0754 7034, 539007547034",
    "rf18539007547034, 539007547034",
    "RF19539007547034, ",
    "RF18539007547043, ",
    "RF18, ",
    "539007547034, ",
    "'', "
  })
  void aReferenceWithASlipIsNone(String given, String body) {
    assertEquals(Optional.ofNullable(body), CreditorReference.read(given));
  }

  @Test
  void aNumberThatIsTooLongOrHasNothingToWriteHasNone() {
    assertEquals(Optional.empty(), CreditorReference.of("1234567890123456789012"));
    assertEquals(Optional.empty(), CreditorReference.of("–"));
  }

  @Test
  void itIsPrintedInGroupsOfFour() {
    assertEquals("RF18 5390 0754 7034", CreditorReference.printed("RF18539007547034"));
  }
}
