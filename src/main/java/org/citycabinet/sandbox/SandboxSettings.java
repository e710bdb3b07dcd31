package org.citycabinet.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the sandbox is told from outside, by the same names as the portal.
 *
 * @param port where pages and gateway listen ({@code CABINET_SANDBOX_PORT}, 8081); 0 for any
 * @param smtpPort where mail is taken ({@code CABINET_SMTP_PORT}, 3025); 0 for any
 * @param oidcPort where the e-identity listens ({@code CABINET_SANDBOX_OIDC_PORT}, 8084); 0 for any
 * @param data the folder that keeps everything ({@code CABINET_DATA}, {@code data})
 * @param key the secret that the portal shows to the gateway ({@code CABINET_GATEWAY_KEY})
 * @param smsKey the secret that the portal shows to the gateway of short messages ({@code
 *     CABINET_SMS_KEY})
 * @param brand the shop that purchases belong to ({@code CABINET_GATEWAY_BRAND})
 * @param retryMinute how long a minute between two deliveries of a callback lasts
 */
record SandboxSettings(
    int port,
    int smtpPort,
    int oidcPort,
    Path data,
    String key,
    String smsKey,
    String brand,
    Duration retryMinute) {

  static SandboxSettings read() {
    return new SandboxSettings(
        Integer.parseInt(setting("CABINET_SANDBOX_PORT").orElse("8081")),
        Integer.parseInt(setting("CABINET_SMTP_PORT").orElse("3025")),
        Integer.parseInt(setting("CABINET_SANDBOX_OIDC_PORT").orElse("8084")),
        Path.of(setting("CABINET_DATA").orElse("data")),
        setting("CABINET_GATEWAY_KEY").orElse("sandbox-key"),
        setting("CABINET_SMS_KEY").orElse("sandbox-key"),
        setting("CABINET_GATEWAY_BRAND").orElse("00000000-0000-4000-8000-000000000001"),
        Duration.ofMinutes(1));
  }

  private static Optional<String> setting(String name) {
    return plain(name)
        .or(() -> plain(name + "_FILE").map(SandboxSettings::content))
        .filter(value -> !value.isBlank());
  }

  private static Optional<String> plain(String name) {
    return Optional.ofNullable(System.getProperty(name, System.getenv(name)));
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
