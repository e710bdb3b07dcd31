package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A device is told which of its numbers have not come. */
class SequencesTest {

  @Test
  void withoutAGapTheNextNumberIsExpected() {
    assertEquals(new Sequences.State(4, List.of()), Sequences.state(0, List.of(1L, 2L, 3L)));
  }

  @Test
  void gapsAreNamedAndTheFirstOfThemIsExpectedNext() {
    assertEquals(
        new Sequences.State(3, List.of(new TapBatches.Gap(3, 4), new TapBatches.Gap(6, 9))),
        Sequences.state(2, List.of(5L, 10L)));
  }

  @Test
  void nothingSentExpectsTheFirst() {
    assertEquals(new Sequences.State(1, List.of()), Sequences.state(0, List.of()));
  }
}
