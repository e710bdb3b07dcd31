package org.citycabinet.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a person calls the program and the system that a browser names in its header. */
final class AgentName {
  private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // Each one also claims to be those that stand below it.
    PROGRAMS.put("Edg", "Edge");
    PROGRAMS.put("OPR", "Opera");
    PROGRAMS.put("SamsungBrowser", "Samsung Internet");
    PROGRAMS.put("Firefox", "Firefox");
    PROGRAMS.put("FxiOS", "Firefox");
    PROGRAMS.put("Chrome", "Chrome");
    PROGRAMS.put("CriOS", "Chrome");
    PROGRAMS.put("Safari", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private AgentName() {}

  /** Such as {@code Firefox, Windows}; empty where neither is known. */
  static String of(String header) {
    String text = header == null ? "" : header;
    return String.join(", ", Stream.concat(first(PROGRAMS, text), first(SYSTEMS, text)).toList());
  }

  private static Stream<String> first(Map<String, String> names, String text) {
    return names.entrySet().stream()
        .filter(e -> text.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .limit(1);
  }
}
