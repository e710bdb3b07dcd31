package org.citycabinet.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is; {@code src/docs/settings.md} gives defaults and meaning. */
enum Setting {
  MODE,
  PORT,
  BIND,
  PUBLIC_URL,
  DATA,
  SECRET,
  ADMIN_EMAIL,
  OPERATORS,
  IMPORTS,
  CLOCK,
  FRESH,
  JVM_OPTIONS,
  LOG,
  CALLS_PER_MINUTE,
  NIGHTLY,
  NODE,
  NODES,
  PROXIES,
  DB_URL,
  DB_USER,
  DB_PASSWORD,
  DB_PORT,
  EXTRA_DATABASES,
  SMTP_HOST,
  SMTP_PORT,
  SMTP_USER,
  SMTP_PASSWORD,
  SMTP_STARTTLS,
  SMTP_FROM,
  GATEWAY_URL,
  GATEWAY_KEY,
  GATEWAY_BRAND,
  SMS_URL,
  SMS_KEY,
  SMS_SENDER,
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
  SANDBOX_PORT,
  SANDBOX_SMTP_PORT,
  SANDBOX_OIDC_PORT;

  private static final String PREFIX = "CABINET_";

  /** The name of the environment variable, such as {@code CABINET_DB_URL}. */
  String key() {
    return PREFIX + name();
  }

  /** The name on a command line of Java or Maven, such as {@code cabinet.db.url}. */
  String property() {
    return key().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The name of the variable that gives a file with the value instead. */
  String fileKey() {
    return key() + "_FILE";
  }

  /** The setting that a variable's name belongs to; empty when it is not one of ours. */
  static Optional<Setting> of(String key) {
    return Arrays.stream(values())
        .filter(s -> key.equals(s.key()) || key.equals(s.fileKey()) || key.equals(s.property()))
        .findFirst();
  }
}
