package org.citycabinet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  @Test
  void readsMembersAndLeavesOthersAlone() {
    var body =
        JsonBody.parse(
            """
            {"a": "x", "n": 7, "w": "WEB", "t": "2026-01-20T00:00:00+02:00", "d": "2026-01-20",
             "y": true, "none": null, "other": [1, {}]}
            """);
    assertEquals("x", body.text("a"));
    assertEquals(7, body.number("n", 0, 7));
    assertEquals(Channel.WEB, body.word("w", Channel.class));
    assertEquals(Instant.parse("2026-01-19T22:00:00Z"), body.instant("t"));
    assertEquals(Optional.of(LocalDate.parse("2026-01-20")), body.findDate("d"));
    assertEquals(Optional.of(true), body.findYes("y"));
    assertEquals(Optional.empty(), body.findText("none"));
    assertEquals(Optional.empty(), body.findInstant("missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "1", "{", "{\"a\":}", "\u0000", "{} x"})
  void refusesWhatIsNoObject(String text) {
    assertEquals(Optional.of("body"), field(() -> JsonBody.parse(text)));
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    var deep = "{\"a\":" + "[".repeat(8000) + "]".repeat(8000) + "}";
    assertEquals(Optional.of("body"), field(() -> JsonBody.parse(deep)));
    assertEquals(
        Optional.of("body"),
        field(() -> JsonBody.read(new ByteArrayInputStream(new byte[1_000_000]))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\" \"",
        "7",
        "{}",
        "\"2026-02-30T00:00:00Z\"",
        "\"2026-01-20T00:00:00\"",
        "\"1999-12-31T23:59:59Z\"",
        "\"2100-01-01T00:00:00Z\"",
        "\"+999999999-12-31T23:59:59Z\"",
        "\"-999999999-01-01T00:00:00+18:00\"",
        "true"
      })
  void refusesTimesThatAreNone(String value) {
    assertEquals(Optional.of("t"), field(() -> with("t", value).instant("t")));
  }

  @ParameterizedTest
  @CsvSource({"-1", "8", "1.5", "1e30", "1e999999999", "-1e-5", "'\"7\"'", "null", "[]"})
  void refusesNumbersOutOfBounds(String value) {
    assertEquals(Optional.of("n"), field(() -> with("n", value).number("n", 0, 7)));
  }

  @ParameterizedTest
  @CsvSource({"'\"web\"'", "'\"WEB \"'", "'\"ORDINAL\"'", "0", "null"})
  void refusesUnknownWords(String value) {
    assertEquals(Optional.of("w"), field(() -> with("w", value).word("w", Channel.class)));
  }

  @Test
  void refusesDatesAndAnswersThatAreNone() {
    assertEquals(Optional.of("d"), field(() -> with("d", "\"2026-02-30\"").findDate("d")));
    assertEquals(Optional.of("d"), field(() -> with("d", "\"+999999999-01-01\"").findDate("d")));
    assertEquals(Optional.of("y"), field(() -> with("y", "\"true\"").findYes("y")));
  }

  private static JsonBody with(String name, String value) {
    return JsonBody.parse(
        value == null || value.isEmpty() ? "{}" : "{\"" + name + "\":" + value + "}");
  }

  private static Optional<String> field(Executable call) {
    return assertThrows(Refused.class, call).field();
  }
}
