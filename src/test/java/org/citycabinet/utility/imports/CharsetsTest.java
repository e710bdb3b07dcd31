package org.citycabinet.utility.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  /** Looks at the bytes in pieces, as they come. */
  private static Charset found(byte[] bytes, int piece) {
    var charsets = new Charsets();
    for (int from = 0; from < bytes.length; from += piece) {
      var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
      charsets.look(part, part.length);
    }
    return charsets.found();
  }

  private static String refused(byte[] bytes) {
    return assertThrows(Refused.class, () -> found(bytes, 7)).key();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 1000})
  void whereTheBytesAreCutDoesNotMatter(int piece) {
    var text = "vārds;summa\r\nĶirsons;1,50 € – 😀\r\n";
    assertEquals(StandardCharsets.UTF_8, found(text.getBytes(StandardCharsets.UTF_8), piece));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ķirša iela; Žanis Ābols", "Šiaulių g.; Ąžuolas; „m³“ – §5"})
  void theOldEncodingOfLatviaAndLithuaniaIsRecognised(String text) {
    assertEquals(Charsets.BALTIC, found(text.getBytes(Charsets.BALTIC), 3));
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, Иван Петров", "windows-1252, Müller", "ISO-8859-2, Łódź"})
  void anotherEncodingIsNotGuessed(String charset, String text) {
    assertEquals("imports.refused.encoding", refused(text.getBytes(Charset.forName(charset))));
  }

  @Test
  void whatIsNoTextIsToldSo() {
    assertEquals("imports.refused.noText", refused("a;b".getBytes(StandardCharsets.UTF_16)));
    assertEquals("imports.refused.noText", refused(new byte[] {'P', 'K', 3, 4, 20, 0}));
  }

  @Test
  void aLetterThatIsCutAtTheEndIsNoUtf8() {
    assertEquals("imports.refused.encoding", refused(new byte[] {'a', (byte) 0xC4}));
  }
}
