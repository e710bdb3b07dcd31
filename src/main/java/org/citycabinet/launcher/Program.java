package org.citycabinet.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The built parts of the product: {@code target} in a checkout, a folder of its own elsewhere. */
record Program(Path home) {
  private static final String OPERATORS = "WEB-INF/classes/operators/";

  /** Where this class was loaded from has the other parts beside it. */
  static Program ofThisClass() {
    try {
      var source = Program.class.getProtectionDomain().getCodeSource().getLocation();
      return new Program(Path.of(source.toURI()).toAbsolutePath().getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path server() {
    return present(home.resolve("server/payara-micro.jar"));
  }

  Path driver() {
    return present(home.resolve("server/mariadb-java-client.jar"));
  }

  Path war() {
    return present(home.resolve("city-cabinet.war"));
  }

  /** Classes and libraries of the sandbox, as one class path. */
  String sandboxClassPath() {
    Path libraries = present(home.resolve("server/class-path.txt"));
    try {
      return home.resolve("classes") + File.pathSeparator + Files.readString(libraries).strip();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot read " + libraries + ".", e);
    }
  }

  /** Codes of the operators that come with the application, in alphabetical order. */
  List<String> operators() {
    try (ZipFile archive = new ZipFile(war().toFile())) {
      return archive.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(OPERATORS))
          .map(name -> name.substring(OPERATORS.length()))
          .filter(name -> name.contains("/"))
          .map(name -> name.substring(0, name.indexOf('/')))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot read " + war() + ".", e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path present(Path file) {
    if (!Files.exists(file)) {
      throw new LaunchFailed(file + " is missing; build it with: mvn package");
    }
    return file;
  }
}
