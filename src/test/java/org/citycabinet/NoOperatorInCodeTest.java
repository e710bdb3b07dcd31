package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operators differ by their tables: no Java and no page names one. */
class NoOperatorInCodeTest {

  @Test
  void noOperatorIsNamed() throws IOException {
    List<String> codes;
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/operators"))) {
      codes = folders.map(f -> f.getFileName().toString()).toList();
    }
    assertFalse(codes.isEmpty());
    var named = Pattern.compile("[\"'](?:" + String.join("|", codes) + ")\\b[^\"']*[\"']");
    var found = new ArrayList<String>();
    for (String folder : List.of("src/main/java", "src/main/webapp")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|xhtml|js)")).toList()) {
          named
              .matcher(Files.readString(file))
              .results()
              .forEach(m -> found.add(file + ": " + m.group()));
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
