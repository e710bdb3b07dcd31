package org.citycabinet.ticketing.wire;

import static org.citycabinet.ticketing.wire.Lists.full;
import static org.citycabinet.ticketing.wire.Lists.serials;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void theListOfChipsIsTheOnePrinted() throws IOException {
    var listed = Lists.chips("DEADBEEF", "04A1B2C3D4E5F6", "04112233445566778899");
    assertArrayEquals(file("chips-v4.hex"), Lists.chips(4, listed));
  }

  @ParameterizedTest
  @CsvSource({
    "DEADBEEF, 1679556409249347",
    "04A1B2C3D4E5F6, 2274939636209118",
    "04112233445566778899, 3882399621132108",
  })
  void aChipsKeyIsTheOnePrinted(String uid, long key) {
    assertEquals(key, ChipUid.of(uid).key());
  }

  @Test
  void theDigestIsTheOnePrinted() {
    assertEquals(
        "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc", serials(0).sha256());
  }

  static byte[] file(String name) throws IOException {
    try (var in = FormatVectorsTest.class.getResourceAsStream("/blocklist/" + name)) {
      return HexFormat.of()
          .parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", ""));
    }
  }
}
