package org.citycabinet.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.citycabinet.language.Messages;
import org.junit.jupiter.api.Test;

/** What staff do to a person has words that the person understands. */
class DeedWordsTest {
  private static final Pattern NOTED = Pattern.compile("\\bnote\\(\\s*\"([\\w.]+\\w)\"");

  @Test
  void whatIsDoneAtADeskIsToldInWords() throws IOException {
    var silent = new TreeSet<String>();
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Desk.java")).toList()) {
        NOTED.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
      }
    }
    found.stream()
        .filter(deed -> !deed.equals("banking.take"))
        .filter(deed -> Messages.text(Locale.ENGLISH, "privacy.deed." + deed).startsWith("???"))
        .forEach(silent::add);
    assertEquals(new TreeSet<>(), silent);
    assertTrue(found.size() > 15, found.toString());
  }
}
