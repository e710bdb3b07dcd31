package org.citycabinet.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to reach a database.
 *
 * @param url a JDBC URL of MariaDB with the database's name in it
 */
record DatabaseAccess(String url, String user, String password) {
  private static final Pattern URL =
      Pattern.compile("jdbc:mariadb:(?:[a-z-]+:)?//([^/:,]+)(?::([0-9]+))?[^/]*/([^?]+)(\\?.*)?");

  /** The database of the settings, which must say who signs in to it and how. */
  static DatabaseAccess of(Settings settings) {
    String url = settings.text(Setting.DB_URL, "");
    if (!URL.matcher(url).matches()) {
      throw new LaunchFailed(
          "CABINET_DB_URL looks like jdbc:mariadb://<host>:3306/cabinet, not \"" + url + "\".");
    }
    return new DatabaseAccess(
        url, required(settings, Setting.DB_USER), required(settings, Setting.DB_PASSWORD));
  }

  static DatabaseAccess embedded(int port, String database, String password) {
    return new DatabaseAccess(
        "jdbc:mariadb://127.0.0.1:" + port + "/" + database, EmbeddedDatabase.USER, password);
  }

  boolean singleHost() {
    return !url.substring(0, url.lastIndexOf('/')).contains(",");
  }

  String host() {
    return part(1);
  }

  int port() {
    String port = part(2);
    return port == null ? 3306 : Integer.parseInt(port);
  }

  String name() {
    return part(3);
  }

  /** The URL with this parameter, unless it has a value for it already. */
  DatabaseAccess with(String parameter, String value) {
    if (Pattern.compile("[?&]" + Pattern.quote(parameter) + "=").matcher(url).find()) {
      return this;
    }
    String separator = url.contains("?") ? "&" : "?";
    return new DatabaseAccess(url + separator + parameter + "=" + value, user, password);
  }

  private String part(int group) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalStateException(url);
    }
    return matcher.group(group);
  }

  private static String required(Settings settings, Setting setting) {
    return settings
        .find(setting)
        .orElseThrow(() -> new LaunchFailed("CABINET_DB_URL needs " + setting.key() + " too."));
  }
}
