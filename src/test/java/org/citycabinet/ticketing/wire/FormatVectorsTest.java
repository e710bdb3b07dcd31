package org.citycabinet.ticketing.wire;

import static org.citycabinet.ticketing.wire.Lists.full;
import static org.citycabinet.ticketing.wire.Lists.serials;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The files that the format's document gives to those who write a reader are what we write. */
class FormatVectorsTest {

  private static final SerialSet TEN = serials(3, 4, 17, 18, 19, 40, 77, 120, 121, 199);
  private static final SerialSet LATER = serials(3, 4, 17, 19, 40, 77, 121, 150, 199, 205);

  @Test
  void theFullListIsTheOnePrinted() throws IOException {
    assertArrayEquals(file("full-v1.hex"), full(1, TEN, 200));
  }

  @Test
  void theDeltaIsTheOnePrinted() throws IOException {
    assertArrayEquals(file("delta-v1-v2.hex"), Lists.delta(1, TEN, 2, LATER, 210));
  }

  @Test
  void theEmptyListIsTheOnePrinted() throws IOException {
    assertArrayEquals(file("empty-v3.hex"), full(3, SerialSet.EMPTY, 210));
  }

  @Test
  void theDigestIsTheOnePrinted() {
    assertEquals(
        "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc", serials(0).sha256());
  }

  private static byte[] file(String name) throws IOException {
    try (var in = FormatVectorsTest.class.getResourceAsStream("/blocklist/" + name)) {
      return HexFormat.of()
          .parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", ""));
    }
  }
}
