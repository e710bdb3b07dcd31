package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("faults")
class LaunchFaultsIT {
  private static final String[] PARTS = {
    Server.NAME, SandboxProcess.NAME, EmbeddedDatabase.NAME, "launcher"
  };

  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(strings = {Server.NAME, SandboxProcess.NAME, EmbeddedDatabase.NAME})
  void whenOnePartDiesEverythingEndsWithOneClearLine(String part) throws Exception {
    var launching = new Launching(place);
    Process launcher = launching.foreground();
    launching.kill(part);
    var outcome = launching.end(launcher);
    assertEquals(1, outcome.exit());
    assertEquals(1, outcome.errors().size(), outcome.errors().toString());
    assertTrue(outcome.errors().get(0).contains("The " + part + " ended unexpectedly with 137"));
    assertEquals(List.of(), launching.living(PARTS));
  }

  @Test
  void stopFromElsewhereEndsALauncherInTheForeground() throws Exception {
    var launching = new Launching(place);
    Process launcher = launching.foreground();
    assertEquals(0, launching.run("stop").exit());
    launcher.waitFor();
    assertEquals(List.of(), launching.living(PARTS));
  }

  @Test
  void aSecondLauncherOnTheSameFolderIsTurnedAway() throws Exception {
    var launching = new Launching(place);
    Process launcher = launching.foreground();
    var outcome = launching.run("start");
    assertEquals(1, outcome.exit());
    assertTrue(outcome.errors().get(0).contains("already runs"), outcome.errors().toString());
    assertTrue(launcher.isAlive());
    launching.run("stop");
  }

  @Test
  void anApplicationThatCannotBeDeployedIsToldWithItsCause() throws Exception {
    var launching = new Launching(place, homeWithABrokenApplication());
    var outcome = launching.run();
    assertEquals(1, outcome.exit());
    assertEquals(1, outcome.errors().size(), outcome.errors().toString());
    assertTrue(outcome.errors().get(0).contains("could not deploy the application"));
    assertEquals(List.of(), launching.living(PARTS));
  }

  private Path homeWithABrokenApplication() throws IOException {
    Path built = Path.of("target").toAbsolutePath();
    Path home = Files.createDirectory(place.resolve("home"));
    Files.createSymbolicLink(home.resolve("server"), built.resolve("server"));
    copy(built.resolve("classes/org/citycabinet"), home.resolve("classes/org/citycabinet"));
    try (var war = new ZipOutputStream(Files.newOutputStream(home.resolve("city-cabinet.war")))) {
      war.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
      war.write("<web-app><servlet>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var tree = Files.walk(from)) {
      for (Path source : tree.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
