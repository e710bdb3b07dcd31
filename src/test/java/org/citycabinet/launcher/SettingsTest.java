package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "CABINET_MODE", "production",
          "CABINET_PUBLIC_URL", "https://cabinet.example",
          "CABINET_ADMIN_EMAIL", "admin@cabinet.example",
          "CABINET_SMTP_HOST", "mail.cabinet.example",
          "CABINET_SMTP_FROM", "no-reply@cabinet.example",
          "CABINET_GATEWAY_URL", "https://gateway.example/api/v1/",
          "CABINET_GATEWAY_KEY", "key",
          "CABINET_GATEWAY_BRAND", "00000000-0000-4000-8000-000000000001");

  @Test
  void whatTheCommandLineSaysOutranksTheEnvironment() {
    var environment = Map.of("CABINET_PORT", "9000");
    assertEquals(9000, new Settings(Map.of(), environment).webPort());
    assertEquals(9001, new Settings(Map.of("CABINET_PORT", "9001"), environment).webPort());
    assertEquals(9002, new Settings(Map.of("cabinet.port", "9002"), environment).webPort());
  }

  @Test
  void anEmptyValueIsNone() {
    assertEquals(8080, environment("CABINET_PORT", " ").webPort());
  }

  @Test
  void aSecretMayStandInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "geheim\n");
    assertEquals(
        Optional.of("geheim"),
        environment("CABINET_DB_PASSWORD_FILE", file.toString()).find(Setting.DB_PASSWORD));
  }

  @Test
  void aFileThatIsMissingIsToldByItsName() {
    var settings = environment("CABINET_DB_PASSWORD_FILE", "/no/such/file");
    var failed = assertThrows(LaunchFailed.class, () -> settings.find(Setting.DB_PASSWORD));
    assertTrue(failed.getMessage().contains("/no/such/file"));
  }

  @ParameterizedTest
  @CsvSource({
    "CABINET_PORT, 0",
    "CABINET_PORT, 65536",
    "CABINET_PORT, http",
    "CABINET_SMTP_PORT, -25",
    "CABINET_NODES, 0",
    "CABINET_NODES, 5",
    "CABINET_NODES, two",
    "CABINET_NODES, 1.5",
    "CABINET_NODE, a node",
    "CABINET_NODE, aVeryLongNameOfOneNode",
    "CABINET_MODE, test",
    "CABINET_LOG, syslog",
    "CABINET_CLOCK, yesterday",
    "CABINET_PUBLIC_URL, https://cabinet.example/",
    "CABINET_PUBLIC_URL, cabinet.example",
    "CABINET_DB_URL, jdbc:mysql://127.0.0.1/cabinet",
    "CABINET_EXTRA_DATABASES, a`; drop database b",
  })
  void aValueThatCannotWorkIsToldInOneLineWithItsName(String name, String value) {
    var failed = assertThrows(LaunchFailed.class, () -> check(environment(name, value)));
    assertTrue(failed.getMessage().contains(name), failed.getMessage());
    assertEquals(1, failed.getMessage().lines().count());
  }

  @Test
  void aDemonstrationNeedsNoSettingAndBringsItsSandbox() {
    var settings = new Settings(Map.of(), Map.of());
    check(settings);
    assertTrue(settings.demonstration());
    assertTrue(settings.sandbox());
    assertTrue(settings.embeddedDatabase());
  }

  @Test
  void theSandboxStaysAwayWhereMailAndGatewayAreGiven() {
    var given = Map.of("CABINET_SMTP_HOST", "mail", "CABINET_GATEWAY_URL", "https://gateway/");
    assertFalse(new Settings(Map.of(), given).sandbox());
  }

  @Test
  void productionNeverStartsTheSandbox() {
    assertFalse(environment("CABINET_MODE", "production").sandbox());
  }

  @Test
  void productionNamesEverySettingThatIsMissing() {
    check(new Settings(Map.of(), PRODUCTION));
    for (String name : PRODUCTION.keySet()) {
      if (!name.equals("CABINET_MODE")) {
        var rest = new TreeMap<>(PRODUCTION);
        rest.remove(name);
        var failed = assertThrows(LaunchFailed.class, () -> check(new Settings(Map.of(), rest)));
        assertTrue(failed.getMessage().contains(name), failed.getMessage());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"CABINET_CLOCK, 2026-11-20T08:00:00Z", "CABINET_FRESH, true"})
  void productionRefusesWhatIsForDemonstrations(String name, String value) {
    var settings = new Settings(Map.of(name, value), PRODUCTION);
    var failed = assertThrows(LaunchFailed.class, () -> check(settings));
    assertTrue(failed.getMessage().contains(name), failed.getMessage());
  }

  @Test
  void aSpellingMistakeInANameIsSeen() {
    assertEquals(List.of("CABINET_SMPT_HOST"), environment("CABINET_SMPT_HOST", "x").unknown());
    assertEquals(List.of(), environment("CABINET_SMTP_HOST_FILE", "x").unknown());
  }

  @Test
  void propertiesReachTheStartedProcessesAsVariables() {
    var properties = Map.of("cabinet.smtp.host", "mail", "CABINET_SECRET_FILE", "/s", "os", "x");
    assertEquals(
        Map.of("CABINET_SMTP_HOST", "mail", "CABINET_SECRET_FILE", "/s"),
        new Settings(properties, Map.of()).asVariables());
  }

  private static Settings environment(String name, String value) {
    return new Settings(Map.of(), Map.of(name, value));
  }

  private static void check(Settings settings) {
    new Precheck(settings).run(new PrintStream(PrintStream.nullOutputStream()));
  }
}
