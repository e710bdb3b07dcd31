package org.citycabinet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Who uses the installation of the tests in the container from outside. Everybody signs in once: a
 * code of the second factor opens no door twice.
 */
final class People {
  private static final String DEVICE = "device enrolled by ";
  private static final String BASE =
      "http://127.0.0.1:" + System.getProperty("it.container.port", "0");
  private static final Map<String, HttpPerson> KNOWN = new HashMap<>();

  private People() {}

  /**
   * Somebody by name: {@code visitor}, a user name of the demonstration, or {@code device enrolled
   * by} an administrator.
   */
  static HttpPerson person(String name) throws IOException, InterruptedException {
    if (!KNOWN.containsKey(name)) {
      KNOWN.put(name, comer(name));
    }
    return KNOWN.get(name);
  }

  private static HttpPerson comer(String name) throws IOException, InterruptedException {
    if (name.startsWith(DEVICE)) {
      return new HttpDevice(person(name.substring(DEVICE.length()))).signedIn();
    }
    var visitor = HttpPerson.visitor(BASE);
    return name.equals("visitor") ? visitor : visitor.as(name);
  }
}
