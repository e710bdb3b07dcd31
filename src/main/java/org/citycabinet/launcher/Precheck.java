package org.citycabinet.launcher;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot work are refused before anything is started, each in one line. */
record Precheck(Settings settings) {
  private static final List<Setting> NEEDED =
      List.of(
          Setting.PUBLIC_URL,
          Setting.ADMIN_EMAIL,
          Setting.SMTP_HOST,
          Setting.SMTP_FROM,
          Setting.GATEWAY_URL,
          Setting.GATEWAY_KEY,
          Setting.GATEWAY_BRAND);

  void run(PrintStream out) {
    settings.unknown().forEach(name -> out.println("Not a setting, so ignored: " + name));
    settings.webPort();
    settings.nodes();
    settings.node();
    settings.port(Setting.SMTP_PORT);
    settings.fresh();
    settings.logsToConsole();
    settings.extraDatabases();
    if (settings.demonstration()) {
      settings.find(Setting.CLOCK).ifPresent(Precheck::requireInstant);
    } else {
      requireProduction();
    }
    requireUrl();
    if (!settings.embeddedDatabase()) {
      BootCommands.after(DatabaseAccess.of(settings));
    }
  }

  private void requireProduction() {
    if (settings.has(Setting.CLOCK)) {
      throw new LaunchFailed("CABINET_CLOCK is for demonstrations; production refuses it.");
    }
    String missing =
        NEEDED.stream()
            .filter(setting -> !settings.has(setting))
            .map(Setting::key)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new LaunchFailed("CABINET_MODE=production needs " + missing + ".");
    }
  }

  private void requireUrl() {
    String url = settings.publicUrl();
    if (!url.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
      throw new LaunchFailed(
          "CABINET_PUBLIC_URL looks like https://cabinet.example, without a slash at the end, not \""
              + url
              + "\".");
    }
  }

  private static void requireInstant(String text) {
    try {
      Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new LaunchFailed(
          "CABINET_CLOCK looks like 2026-11-20T08:00:00Z, not \"" + text + "\".", e);
    }
  }
}
