package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GreetingTest {
  private static final String SANDBOX = "http://127.0.0.1:8081/";

  @Test
  void aDemonstrationTellsWhereToGoAndAsWhomInAtMostFifteenLines() {
    String text = greeting(Map.of());
    assertTrue(text.lines().count() <= 15, text);
    assertTrue(text.contains("http://127.0.0.1:8080"));
    assertTrue(text.contains("town-clerk"));
    assertTrue(text.contains("http://127.0.0.1:8081/inbox"));
    assertTrue(text.contains("Ctrl-C"));
  }

  @Test
  void ofSeveralNodesItTellsWhereEachIs() {
    String text = greeting(Map.of("CABINET_NODES", "3"));
    String nodes = "http://127.0.0.1:8080, http://127.0.0.1:8085, http://127.0.0.1:8086\n";
    assertTrue(text.contains(nodes), text);
    assertTrue(text.lines().count() <= 15, text);
    assertFalse(greeting(Map.of()).contains("Nodes"));
  }

  @Test
  void productionHasNoPasswordToTell() {
    String text = greeting(Map.of("CABINET_MODE", "production"));
    assertFalse(text.contains("Password"));
  }

  private static String greeting(Map<String, String> environment) {
    var settings = new Settings(Map.of(), environment);
    return new Greeting(settings, new Folder(Path.of("/data")))
        .text(List.of("town"), SANDBOX, "Ctrl-C");
  }
}
