package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonValue;
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
    return number(name, required(name));
  }

  long number(String name, String standard) {
    try {
      return Long.parseLong(text(name, standard));
    } catch (NumberFormatException e) {
      throw new Failed("--" + name + " must be a whole number");
    }
  }

  /** What was given as it is sent; null where nothing was. */
  JsonValue json(String name) {
    return values.containsKey(name) ? Json.createValue(values.get(name)) : JsonValue.NULL;
  }
}
