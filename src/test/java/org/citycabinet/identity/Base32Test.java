package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

  /** The examples of RFC 4648, section 10, without their padding. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void writesAndReadsAsTheStandardSays(String words, String text) {
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    assertEquals(text, Base32.encode(bytes));
    assertArrayEquals(bytes, Base32.decode(text));
  }
}
