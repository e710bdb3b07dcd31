package org.citycabinet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Somebody tries the vehicle's side at home: the reference device, as it is handed out. */
class ReaderJourneyTest extends Journey {
  private static final String CARD = "SB30005040";
  private static final List<String> OTHERS = List.of("SB30005041", "SB30005042");

  @TempDir Path folder;

  /** An enrolment code of an administrator. */
  private String code() {
    open("/staff/device-code");
    go("#makeCode");
    return find("#code").getText();
  }

  private Process device(String... words) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = Path.of("..", "target", "city-cabinet-device.jar").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx96m", "-jar", jar));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  @Requirement({"SIA-01", "SIA-09", "SIA-11"})
  void aReaderIsTriedInTheBrowser() throws IOException {
    signInStaff("siauliai-admin");
    var screen =
        device(
            "screen",
            "--folder=" + folder.resolve("reader"),
            "--url=" + base(),
            "--code=" + code(),
            "--vehicle=" + "R-1",
            "--port=0");
    try (var said = screen.inputReader(UTF_8)) {
      var first = said.readLine();
      assertTrue(first.startsWith("enrolled as "), first);
      browser.get(said.readLine().replaceAll(".*(http://\\S+/).*", "$1?lang=en"));
      online();
      offline();
      languages();
    } finally {
      screen.destroy();
      screen.onExit().join();
    }
    open("/staff/devices?search=R-1&which=ALARMS");
    until(
        () -> {
          browser.navigate().refresh();
          return !all("#devices .tag.off").isEmpty();
        });
    go("#devices a[href^='/staff/device?id=']");
    sound("device-degraded");
  }

  private void hold(String number) {
    type("number", number + Keys.ENTER);
  }

  private void reads(String line1, String line2) {
    until(() -> find("#line1").getText().equals(line1) && find("#line2").getText().equals(line2));
  }

  private void online() {
    phone();
    reads("PRIDĖKITE KORTELĘ", "");
    sounds("reader");
    hold("x");
    until(() -> find("#number-fault").isDisplayed());
    assertEquals(1, console().size(), "the browser notes that the reader refused it");
    sounds("reader-refused");
    hold(CARD);
    reads("NEPAKANKA 0.90 EUR", "LIKUTIS 0.00 EUR");
    sounds("reader-not-enough");
    reads("PRIDĖKITE KORTELĘ", "");
    find("h1").click();
    find("body").sendKeys("3");
    reads("KORTELĖS TURINYS", "PRIDĖKITE KORTELĘ, 5 S");
    hold(CARD);
    reads("LIKUTIS 0.00 EUR", "NĖRA TERMINUOTO BILIETO");
    hold("ZZ99999999");
    reads("NEŽINOMA KORTELĖ", "KREIPKITĖS Į VAIRUOTOJĄ");
  }

  private void offline() {
    choose("cut", "DUE");
    until(() -> find("#lamp").getText().equals("no connection"));
    hold(CARD);
    reads("KORTELĖ ATMESTA ANKSČIAU", "KREIPKITĖS Į VAIRUOTOJĄ");
    assertTrue(find("#decided").getText().contains("should have been replaced"));
    sounds("reader-offline");
    choose("cut", "");
    until(() -> find("#lamp").getText().equals("connected"));
    press("#sync");
    until(() -> find("#waiting").getText().equals("0"));
  }

  private void languages() {
    for (String language : List.of("lv", "lt", "en")) {
      find("nav [hreflang='" + language + "']").click();
      until(() -> language.equals(find("html").getDomAttribute("lang")));
      sounds("reader-" + language);
    }
  }

  /** In the light and in the dark. */
  private void sounds(String name) {
    for (String scheme : List.of("light", "dark")) {
      var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
      sound(name + "-in-" + scheme);
    }
  }

  @Test
  void aSmallFleetWithABadLineAddsUp() throws Exception {
    signInStaff("siauliai-admin");
    var codes = List.of(code(), code(), code());
    Files.write(folder.resolve("codes"), codes);
    Files.write(folder.resolve("media"), OTHERS);
    var fleet =
        device(
            "fleet",
            "--folder=" + folder.resolve("fleet"),
            "--url=" + base(),
            "--codes=" + folder.resolve("codes"),
            "--media=" + folder.resolve("media"),
            "--vehicles=3",
            "--taps=6");
    var said = new String(fleet.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, fleet.waitFor(), said);
    assertTrue(said.contains("GOOD: no tap lost or doubled"), said);
    assertTrue(said.contains(" taps found at the server"), said);
  }
}
