package org.citycabinet.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What follows a command: {@code --name=value} or {@code --name}. */
final class Arguments {
  private final Map<String, String> values = new TreeMap<>();

  Arguments(List<String> words) {
    for (var word : words) {
      if (!word.startsWith("--")) {
        throw new Failed("expected --name=value, not " + word);
      }
      var parts = word.substring(2).split("=", 2);
      values.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String text(String name, String standard) {
    return values.getOrDefault(name, standard);
  }

  String required(String name) {
    return find(name).orElseThrow(() -> new Failed("--" + name + " is missing"));
  }

  long number(String name) {
    try {
      return Long.parseLong(required(name));
    } catch (NumberFormatException e) {
      throw new Failed("--" + name + " must be a whole number");
    }
  }
}
