package org.citycabinet.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Payment gateway, inbox for mail and short messages, and e-identity of a demonstration, as one
 * process of their own.
 */
final class SandboxProcess {
  static final String NAME = "sandbox";
  private static final String MAIN = "org.citycabinet.sandbox.Sandbox";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Settings settings;
  private final Ports ports;

  SandboxProcess(Settings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
  }

  void start(Children children, Program program, Map<String, String> variables) {
    var own = new TreeMap<>(variables);
    own.put(Setting.SANDBOX_PORT.key(), Integer.toString(ports.sandbox()));
    own.put(Setting.SMTP_PORT.key(), Integer.toString(ports.smtp()));
    own.put(Setting.SANDBOX_OIDC_PORT.key(), Integer.toString(ports.oidc()));
    var command =
        List.of(
            Program.java(),
            "-Xmx96m",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            "-cp",
            program.sandboxClassPath(),
            MAIN);
    Child child = children.start(new Child.Order(NAME, command, own));
    Readiness.await(
        child,
        LIMIT,
        () ->
            Readiness.get(url()).status() == 200
                && Readiness.portAnswers("127.0.0.1", ports.smtp()));
  }

  String url() {
    return "http://127.0.0.1:" + ports.sandbox() + "/";
  }

  /** What the portal is told so that it finds the sandbox; a setting that was given stays. */
  Map<String, String> variables() {
    var variables = new TreeMap<String, String>();
    if (!settings.has(Setting.SMTP_HOST)) {
      variables.put(Setting.SMTP_HOST.key(), "127.0.0.1");
      variables.put(Setting.SMTP_PORT.key(), Integer.toString(ports.smtp()));
    }
    if (!settings.has(Setting.GATEWAY_URL)) {
      variables.put(Setting.GATEWAY_URL.key(), url() + "api/v1/");
      variables.put(Setting.GATEWAY_KEY.key(), settings.text(Setting.GATEWAY_KEY, "sandbox-key"));
      String brand = "00000000-0000-4000-8000-000000000001";
      variables.put(Setting.GATEWAY_BRAND.key(), settings.text(Setting.GATEWAY_BRAND, brand));
    }
    if (!settings.has(Setting.SMS_URL)) {
      variables.put(Setting.SMS_URL.key(), url() + "sms/v1/messages");
      variables.put(Setting.SMS_KEY.key(), settings.text(Setting.SMS_KEY, "sandbox-key"));
    }
    if (!settings.has(Setting.OIDC_ISSUER)) {
      variables.put(Setting.OIDC_ISSUER.key(), "http://127.0.0.1:" + ports.oidc() + "/e-identity");
      variables.put(Setting.OIDC_NAME.key(), settings.text(Setting.OIDC_NAME, "eID"));
    }
    return variables;
  }
}
