package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an installation is told from outside.
 *
 * <p>Each setting is an environment variable, or a system property of the very same name, or a file
 * named by {@code <NAME>_FILE}, so that secrets need not stand in the environment. The table of all
 * of them is in {@code src/docs/settings.md}.
 */
@ApplicationScoped
public class Settings {

  /**
   * The value of a setting.
   *
   * @throws UncheckedIOException where the file it names cannot be read
   */
  public Optional<String> find(String name) {
    return given(name).or(() -> given(name + "_FILE").map(Settings::content));
  }

  /** The value of a setting, or the default where it is not given. */
  public String text(String name, String standard) {
    return find(name).orElse(standard);
  }

  /**
   * The value of a setting that there must be.
   *
   * @throws IllegalStateException where it is not given
   */
  public String required(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
  }

  /**
   * A whole number.
   *
   * @throws IllegalStateException where the value is no whole number
   */
  public int number(String name, int standard) {
    try {
      return find(name).map(Integer::parseInt).orElse(standard);
    } catch (NumberFormatException e) {
      throw new IllegalStateException("the setting " + name + " must be a whole number", e);
    }
  }

  /** Whether the installation shows demonstration data and lets its clock be moved. */
  public boolean isDemonstration() {
    return text("CABINET_MODE", "production").equals("demo");
  }

  /** The address that residents use, without a slash at the end; links in mails begin with it. */
  public String publicUrl() {
    return text("CABINET_PUBLIC_URL", "http://127.0.0.1:8080");
  }

  /** The folder for artefacts that the product writes. */
  public Path dataFolder() {
    return Path.of(text("CABINET_DATA", System.getProperty("java.io.tmpdir")));
  }

  private static Optional<String> given(String name) {
    return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
        .filter(v -> !v.isBlank());
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
