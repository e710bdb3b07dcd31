package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.citycabinet.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

  @Requirement("LUD-21")
  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-10-01, FAR",
    "2026-10-31, FAR",
    "2026-11-01, NEAR",
    "2026-12-31, NEAR",
    "2027-01-01, PAST",
  })
  void itIsRemindedOfFromSixtyDaysBeforeAndIsPastOnTheDayAfter(
      LocalDate day, Verification.State state) {
    assertEquals(state, new Verification(LocalDate.parse("2026-12-31")).on(day, 60));
  }
}
