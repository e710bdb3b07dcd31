package org.citycabinet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of ten bytes. */
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0, 3",
    "bytes=2-, 2, 9",
    "bytes=-4, 6, 9",
    "bytes=-99, 0, 9",
    "bytes=8-99, 8, 9"
  })
  void aRangeIsCut(String header, int first, int last) {
    assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.of(header, 10));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "bytes=-", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b"})
  void whatIsNoRangeWantsEverything(String header) {
    assertEquals(Optional.empty(), ByteRange.of(header, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=5-4", "bytes=-0"})
  void whatLiesOutsideIsEmpty(String header) {
    assertTrue(ByteRange.of(header, 10).orElseThrow().isEmpty());
  }
}
