package org.citycabinet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** A device that knows nothing of our code but its documents. */
class DeviceJourneyTest extends Journey {
  private static final Path VECTORS = Path.of("..", "src", "test", "resources", "blocklist");

  @Test
  void aReaderMadeFromTheDocumentPassesItsTestVectors() {
    open("/open/accessibility");
    var names = List.of("full-v1", "delta-v1-v2", "empty-v3", "chips-v4", "format-1");
    var files = names.stream().map(DeviceJourneyTest::vector).toList();
    assertEquals(List.of(), run("runVectors(arguments[0])", files));
  }

  private static String vector(String name) {
    try {
      return Files.readString(VECTORS.resolve(name + ".hex"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBrowserEnrolsAndReadsTheListThatIsServed() {
    signInStaff("ventspils-admin");
    open("/staff/device-code");
    go("#makeCode");
    Map<?, ?> served = (Map<?, ?>) run("readServed(arguments[0])", find("#code").getText());
    Map<?, ?> binary = (Map<?, ?>) served.get("binary");
    Map<?, ?> json = (Map<?, ?>) served.get("json");
    assertEquals(json.get("serials"), binary.get("serials"));
    assertEquals(json.get("version"), binary.get("version"));
    open("/staff/devices");
    assertFalse(all("#devices").isEmpty());
    sound("devices");
  }

  /** What the promise comes to. */
  private Object run(String promise, Object argument) {
    return run(
        browser, List.of("blocklist-reader.js", "vectors.js", "device.js"), promise, argument);
  }

  /** What a promise of these scripts comes to. */
  static Object run(ChromeDriver browser, List<String> names, String promise, Object argument) {
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    var scripts = names.stream().map(DeviceJourneyTest::script).collect(Collectors.joining("\n"));
    var found =
        browser.executeAsyncScript(
            scripts
                + "\nconst done = arguments[arguments.length - 1];"
                + "\n"
                + promise
                + ".then(done, error => done('' + error));",
            argument);
    if (found instanceof String error) {
      throw new AssertionError(error);
    }
    return found;
  }

  private static String script(String name) {
    try (var file = DeviceJourneyTest.class.getResourceAsStream("/device/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
