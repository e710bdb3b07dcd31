package org.citycabinet.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Brings a browser: the machine's own Chromium or Chrome; where there is none and it can be
 * installed (Debian or Ubuntu, as root) that one; or else what Selenium Manager can fetch.
 */
final class Chromium {
  static final Dimension SIZE = new Dimension(1280, 1000);

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--log-level=3",
          "--window-size=" + SIZE.getWidth() + "," + SIZE.getHeight(),
          "--accept-lang=lv");

  private Chromium() {}

  /** Opens it, with those flags beside the usual ones. */
  static ChromeDriver open(List<String> more) throws IOException {
    install();
    var options = new ChromeOptions();
    options.addArguments(FLAGS);
    options.addArguments(more);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    present(BROWSERS).ifPresent(b -> options.setBinary(b.toString()));
    var service =
        new ChromeDriverService.Builder().withLogFile(new File("target/chromedriver.log"));
    present(DRIVERS).ifPresent(d -> service.usingDriverExecutable(d.toFile()));
    return new ChromeDriver(service.build(), options);
  }

  private static Optional<Path> present(List<String> paths) {
    return paths.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static void install() throws IOException {
    boolean there = present(BROWSERS).isPresent() && present(DRIVERS).isPresent();
    boolean possible =
        Files.isExecutable(Path.of("/usr/bin/apt-get"))
            && System.getProperty("user.name").equals("root");
    if (there || !possible) {
      return;
    }
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
  }

  private static void run(String... command) throws IOException {
    try {
      var process =
          new ProcessBuilder(
                  Stream.concat(
                          Stream.of("env", "DEBIAN_FRONTEND=noninteractive"), Stream.of(command))
                      .toList())
              .redirectErrorStream(true)
              .redirectOutput(new File("target/browser-install.log"))
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(
            "Chromium is missing and could not be installed (target/browser-install.log)."
                + " Install Chromium and its driver, then run the build again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
