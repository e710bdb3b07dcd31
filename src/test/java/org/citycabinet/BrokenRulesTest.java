package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks each rule of the architecture on purpose, in classes that are compiled beside the
 * application for the time of this test, and sees every break named by its rule.
 */
class BrokenRulesTest {
  /** A canary that no class can break: it counts. */
  private static final Set<String> COUNTS = Set.of("seesTheWholeApplication");

  @TempDir static Path place;
  private static final Map<String, Set<String>> BREAKS = new TreeMap<>();
  private static JavaClasses code;
  private static ClassLoader before;
  private static URLClassLoader both;

  @BeforeAll
  static void compileTheWrongClasses() throws IOException {
    Path sources = Files.createDirectory(place.resolve("sources"));
    Path classes = Files.createDirectory(place.resolve("classes"));
    var files = new ArrayList<String>();
    for (Wrong wrong : Wrong.ALL) {
      BREAKS.computeIfAbsent(wrong.rule(), rule -> new TreeSet<>()).add(wrong.name());
      files.add(wrong.write(sources).toString());
    }
    var options = List.of("-d", classes.toString(), "-proc:none", "-nowarn");
    var words = Stream.concat(options.stream(), files.stream()).toArray(String[]::new);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words));
    before = Thread.currentThread().getContextClassLoader();
    both = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before);
    Thread.currentThread().setContextClassLoader(both);
    code = new ClassFileImporter().importPaths(Path.of("target/classes"), classes);
  }

  @AfterAll
  static void forgetThem() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    both.close();
  }

  @Test
  void everyRuleIsBrokenOnce() {
    var names = new TreeSet<String>();
    rules().stream().map(Member::getName).forEach(names::add);
    names.removeAll(COUNTS);
    assertEquals(names, BREAKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theRuleNamesWhatBreaksIt(String rule) {
    var error = assertThrows(AssertionError.class, () -> check(rule, code));
    for (String wrong : BREAKS.get(rule)) {
      assertTrue(
          error.getMessage().contains(wrong),
          () -> wrong + " slips through " + rule + ": " + error);
    }
  }

  @Test
  void anArrowThatNothingFollowsIsSeen() throws IOException {
    String readme =
        Files.readString(Path.of("README.md")).replace("metering --> ", "metering --> notices & ");
    var error = assertThrows(AssertionError.class, () -> PictureTest.compare(readme, code));
    assertTrue(error.getMessage().contains("metering --> notices"), error.getMessage());
  }

  @Test
  void aHandfulOfClassesIsNotTakenForTheApplication() {
    var few = new ClassFileImporter().importPaths(place.resolve("classes"));
    for (String rule : COUNTS) {
      assertThrows(AssertionError.class, () -> check(rule, few));
    }
  }

  static Set<String> broken() {
    return BREAKS.keySet();
  }

  private static List<Member> rules() {
    return Stream.of(ArchitectureTest.class, PictureTest.class)
        .<Member>flatMap(
            test ->
                Stream.concat(
                    Arrays.stream(test.getDeclaredFields()),
                    Arrays.stream(test.getDeclaredMethods())))
        .filter(member -> ((AccessibleObject) member).isAnnotationPresent(ArchTest.class))
        .toList();
  }

  private static void check(String name, JavaClasses classes) throws Throwable {
    Member rule = rules().stream().filter(r -> r.getName().equals(name)).findFirst().orElseThrow();
    if (rule instanceof Field field) {
      ((ArchRule) field.get(null)).check(classes);
      return;
    }
    try {
      var constructor = rule.getDeclaringClass().getDeclaredConstructor();
      ((Method) rule).invoke(constructor.newInstance(), classes);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
