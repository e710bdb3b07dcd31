package org.citycabinet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that the product answers at, read from what was built. */
final class Addresses {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
  private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");

  /** Parameters of addresses that name no thing that belongs to somebody. */
  private static final Set<String> NO_THINGS =
      Set.of(
          "all",
          "below",
          "chips",
          "code",
          "date",
          "eIdentity",
          "ended",
          "find",
          "from",
          "key",
          "kind",
          "month",
          "of",
          "on",
          "operator",
          "page",
          "product",
          "purpose",
          "queue",
          "recovery",
          "reference",
          "search",
          "show",
          "sort",
          "state",
          "table",
          "token",
          "vehicle",
          "which");

  private Addresses() {}

  /** All calls, such as {@code GET /api/v1/operators/{operator}/products}. */
  static List<String> calls() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith("Resource.class"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .flatMap(Addresses::calls)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Stream<String> calls(String name) {
    try {
      Class<?> resource = Class.forName(name, false, Addresses.class.getClassLoader());
      return Arrays.stream(resource.getMethods())
          .flatMap(method -> verb(method).stream().map(verb -> verb + " " + path(method)));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(Method method) {
    String above = method.getDeclaringClass().getAnnotation(Path.class).value();
    String own =
        method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
    return ("/api/v1/" + above + "/" + own)
        .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
        .replaceAll("/+", "/")
        .replaceAll("/$", "");
  }

  /** Those that name a thing: a page by a parameter, a call in its path. */
  static List<String> ofThings() throws IOException {
    return withParameters().stream().filter(Addresses::namesAThing).toList();
  }

  /** Those to read that have a part which somebody can change: pages and calls. */
  static List<String> withParameters() throws IOException {
    var calls = calls().stream().filter(call -> call.startsWith("GET ") && call.contains("{"));
    try (var files = Files.walk(PAGES)) {
      var pages =
          files.filter(file -> file.toString().endsWith(".xhtml")).flatMap(Addresses::parameters);
      return Stream.concat(calls, pages.toList().stream()).sorted().toList();
    }
  }

  private static boolean namesAThing(String call) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(call)
        .results()
        .anyMatch(found -> !NO_THINGS.contains(found.group(1)));
  }

  private static Stream<String> parameters(java.nio.file.Path page) {
    try {
      String address = "/" + PAGES.relativize(page).toString().replaceAll("\\.xhtml$", "");
      return PARAMETER
          .matcher(Files.readString(page))
          .results()
          .map(found -> found.group(1))
          .map(name -> "GET " + address + "?" + name + "={" + name + "}")
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
