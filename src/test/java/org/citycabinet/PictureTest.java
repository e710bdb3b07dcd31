package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The picture in README.md is the rule: features depend on each other exactly as it shows. */
@AnalyzeClasses(packages = Walls.ROOT, importOptions = DoNotIncludeTests.class)
class PictureTest {
  private static final Pattern ARROW = Pattern.compile("^\\s*(\\w+) --> (.+)$", Pattern.MULTILINE);

  /**
   * Everybody may use the ground, whose layers lie in this order; it, the pages over several, and
   * the programs beside the portal are not in the picture.
   */
  private static final List<String> GROUND =
      List.of(
          "words",
          "platform",
          "language",
          "database",
          "web",
          "files",
          "api",
          "jobs",
          "mail",
          "operator",
          "identity",
          "drafts",
          "signin");

  private static final Set<String> ABOVE = Set.of("travel", "cabinet", "privacy", "staff");
  private static final Set<String> PROGRAMS = Set.of("launcher", "sandbox", "device");

  @ArchTest
  void featuresDependAsDrawnInReadme(JavaClasses code) throws IOException {
    compare(Files.readString(Path.of("README.md")), code);
  }

  static void compare(String readme, JavaClasses code) {
    assertTrue(readme.replaceAll("\\s+", " ").contains(ground()), "the layers of the ground");
    NavigableSet<String> actual = new TreeSet<>();
    code.forEach(from -> actual.addAll(edges(from)));
    assertEquals(drawn(readme), actual);
  }

  @ArchTest
  void theGroundAndThePagesOverSeveralKeepTheirPlace(JavaClasses code) {
    NavigableSet<String> wrong = new TreeSet<>();
    code.forEach(
        from ->
            from.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass())
                .filter(to -> isOurs(to) && !Walls.feature(to).equals(Walls.feature(from)))
                .filter(to -> isOutOfPlace(Walls.feature(from), Walls.feature(to)))
                .forEach(to -> wrong.add(from.getName() + " uses " + to.getName())));
    assertEquals(new TreeSet<>(), wrong);
  }

  private static String ground() {
    return GROUND.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  private static boolean isOutOfPlace(String from, String to) {
    boolean upwards = GROUND.contains(from) && !GROUND.contains(to);
    boolean sideways = GROUND.contains(from) && GROUND.indexOf(to) > GROUND.indexOf(from);
    boolean toAbove = ABOVE.contains(to) || PROGRAMS.contains(to);
    boolean program = PROGRAMS.contains(from) && !Set.of("words", "fare", "wire").contains(to);
    return upwards || sideways || toAbove || program;
  }

  private static Set<String> edges(JavaClass from) {
    NavigableSet<String> edges = new TreeSet<>();
    String feature = Walls.feature(from);
    if (GROUND.contains(feature) || ABOVE.contains(feature) || PROGRAMS.contains(feature)) {
      return edges;
    }
    from.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass())
        .filter(PictureTest::isOurs)
        .map(Walls::feature)
        .filter(to -> !to.equals(feature) && !GROUND.contains(to))
        .forEach(to -> edges.add(feature + " --> " + to));
    return edges;
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().startsWith(Walls.ROOT);
  }

  private static NavigableSet<String> drawn(String readme) {
    NavigableSet<String> edges = new TreeSet<>();
    var arrow = ARROW.matcher(readme);
    while (arrow.find()) {
      Arrays.stream(arrow.group(2).split("&"))
          .forEach(to -> edges.add(arrow.group(1) + " --> " + to.strip()));
    }
    return edges;
  }
}
