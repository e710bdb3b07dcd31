package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators differ by their tables: no Java, no page and no migration names one. */
class NoOperatorInCodeTest {
  private static final String SOURCES = ".*\\.(java|xhtml|js|css|sql|xml)";

  @Test
  void noOperatorIsNamed() throws IOException {
    var named = named();
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().matches(SOURCES)).toList()) {
        named
            .matcher(Files.readString(file))
            .results()
            .forEach(m -> found.add(file + ": " + m.group()));
      }
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ludza\".equals(operator)",
        "rendered=\"#{operator eq 'riga'}\"",
        "where operator = 'siauliai'",
        ".ventspils { color: red; }",
        "\"/operators/liepaja/\""
      })
  void anOperatorIsSeenWhereverItIsNamed(String source) throws IOException {
    assertTrue(named().matcher(source).find());
  }

  /** In small letters: towns and time zones bear the same names with a capital one. */
  private static Pattern named() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/operators"))) {
      var codes = folders.map(f -> f.getFileName().toString()).toList();
      assertFalse(codes.isEmpty());
      return Pattern.compile("\\b(?:" + String.join("|", codes) + ")\\b");
    }
  }
}
