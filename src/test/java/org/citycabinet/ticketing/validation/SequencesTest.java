package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device is told which of its numbers have not come. */
class SequencesTest {

  @Test
  void withoutAGapTheNextNumberIsExpected() {
    assertEquals(new Sequences.State(4, List.of()), state(0, 0, 1L, 2L, 3L));
  }

  @Test
  void gapsAreNamedAndTheFirstOfThemIsExpectedNext() {
    assertEquals(
        new Sequences.State(3, List.of(new TapBatches.Gap(3, 4), new TapBatches.Gap(6, 9))),
        state(2, 10, 5L, 10L));
  }

  @Test
  void whatIsMissingAtTheEndOfWhatTheDeviceHasUsedIsMissed() {
    assertEquals(
        new Sequences.State(4, List.of(new TapBatches.Gap(4, 6))), state(0, 6, 1L, 2L, 3L));
    assertEquals(
        new Sequences.State(2, List.of(new TapBatches.Gap(2, 2), new TapBatches.Gap(4, 4))),
        state(1, 4, 3L));
    assertEquals(new Sequences.State(1, List.of(new TapBatches.Gap(1, 3))), state(0, 3));
  }

  private static Sequences.State state(long complete, long used, Long... beyond) {
    return Sequences.state(new Sequences.Reached(complete, used), List.of(beyond));
  }

  @Test
  void nothingSentExpectsTheFirst() {
    assertEquals(new Sequences.State(1, List.of()), state(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 0", "-1, 0", "1.5, 0", "18446744073709551617, 0", "1e99999999, 0"})
  void aTapThatCouldNotBeReadUsesUpOnlyANumberThatIsOne(BigDecimal sent, long used) {
    var body = Json.createObjectBuilder().add("deviceSeq", sent).build();
    assertEquals(used, Sequences.number(body));
  }
}
