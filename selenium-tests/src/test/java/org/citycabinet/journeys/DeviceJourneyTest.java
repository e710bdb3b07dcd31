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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A device that knows nothing of our code but its documents. */
class DeviceJourneyTest extends Journey {
  private static final Path VECTORS = Path.of("..", "src", "test", "resources", "blocklist");

  @Test
  void aReaderMadeFromTheDocumentPassesItsTestVectors() throws IOException {
    open("/open/accessibility");
    var files =
        List.of(
            Files.readString(VECTORS.resolve("full-v1.hex")),
            Files.readString(VECTORS.resolve("delta-v1-v2.hex")),
            Files.readString(VECTORS.resolve("empty-v3.hex")));
    assertEquals(List.of(), run("runVectors(arguments[0])", files));
  }

  @Test
  void aBrowserEnrolsAndReadsTheListThatIsServed() {
    signInStaff("ventspils-admin");
    open("/staff/devices");
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
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    var scripts =
        Stream.of("blocklist-reader.js", "vectors.js", "device.js")
            .map(DeviceJourneyTest::script)
            .collect(Collectors.joining("\n"));
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
