package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(CABINET_[A-Z_]+)` \\| .+ \\| .+ \\|$");
  private static final Pattern NAME = Pattern.compile("CABINET_[A-Z]+(?:_[A-Z]+)*");

  @Test
  void theTableHasEverySettingThatTheLauncherKnowsAndNoOther() throws IOException {
    assertEquals(known(), table());
  }

  @Test
  void everySettingNamedInTheSourcesStandsInTheTable() throws IOException {
    Set<String> named = named(Path.of("src/main/java"));
    named.removeIf(name -> name.endsWith("_FILE") && table(name));
    assertTrue(named.size() > 10, "the sources are not where they were");
    assertEquals(Set.of(), minus(named, known()));
  }

  @Test
  void everySettingOfTheContainersStandsInTheTable() throws IOException {
    Set<String> named = named(Path.of("docker"));
    named.removeIf(name -> name.endsWith("_FILE") && table(name));
    assertTrue(named.size() > 10, "the compose file is not where it was");
    assertEquals(Set.of(), minus(named, known()));
  }

  @Test
  void everySettingThatTheReaderIsToldOfStandsInTheTable() throws IOException {
    Set<String> named = named(Path.of("README.md"));
    named.addAll(named(Path.of("src/docs")));
    named.removeIf(name -> name.endsWith("_FILE") && table(name));
    assertEquals(Set.of(), minus(named, known()));
  }

  private static boolean table(String fileName) {
    return known().contains(fileName.substring(0, fileName.length() - "_FILE".length()));
  }

  private static Set<String> known() {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> table() throws IOException {
    String text = Files.readString(Path.of("src/docs/settings.md"));
    return ROW.matcher(text)
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      var names = new TreeSet<String>();
      for (Path file : files.filter(f -> !Files.isDirectory(f) && !isPicture(f)).toList()) {
        NAME.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(names::add);
      }
      return names;
    }
  }

  private static boolean isPicture(Path file) {
    return file.toString().endsWith(".png");
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
