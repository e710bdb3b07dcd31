package org.citycabinet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of the API, and what it says about a value. */
record Contract(JsonObject document) {
  private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.json");

  static Contract ofTheSources() throws IOException {
    return new Contract(parse(Files.readString(FILE)).asJsonObject());
  }

  static JsonValue parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  /**
   * One call.
   *
   * @param name method and path, such as {@code GET /api/v1/time}
   */
  record Operation(String name, JsonObject json) {}

  List<Operation> operations() {
    return document.getJsonObject("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().asJsonObject().entrySet().stream()
                    .map(
                        each ->
                            new Operation(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                each.getValue().asJsonObject())))
        .toList();
  }

  JsonObject schemas() {
    return document.getJsonObject("components").getJsonObject("schemas");
  }

  /** What a reference stands for; itself where it is none. */
  JsonObject resolved(JsonObject json) {
    return json.containsKey("$ref")
        ? document.getValue(json.getString("$ref").substring(1)).asJsonObject()
        : json;
  }

  /** The bodies of an operation by place: what is sent, and each answer's, by media type. */
  Stream<Map.Entry<String, JsonObject>> bodies(Operation operation) {
    var holders = new ArrayList<Map.Entry<String, JsonObject>>();
    if (operation.json().containsKey("requestBody")) {
      holders.add(Map.entry("body", operation.json().getJsonObject("requestBody")));
    }
    operation
        .json()
        .getJsonObject("responses")
        .forEach(
            (status, answer) -> holders.add(Map.entry(status, resolved(answer.asJsonObject()))));
    return holders.stream()
        .filter(holder -> holder.getValue().containsKey("content"))
        .flatMap(
            holder ->
                holder.getValue().getJsonObject("content").entrySet().stream()
                    .map(
                        media ->
                            Map.entry(
                                operation.name() + " " + holder.getKey() + " " + media.getKey(),
                                media.getValue().asJsonObject())));
  }

  /** What is wrong with a value, each with its place; empty where it fits the schema. */
  List<String> faults(JsonValue value, JsonObject schema, String at) {
    JsonObject wanted = resolved(schema);
    if (value == JsonValue.NULL) {
      return wanted.getBoolean("nullable", false) ? List.of() : List.of(at + " is null");
    }
    var faults = new ArrayList<String>();
    if (wanted.containsKey("allOf")) {
      wanted
          .getJsonArray("allOf")
          .forEach(part -> faults.addAll(faults(value, part.asJsonObject(), at)));
      return faults;
    }
    if (wanted.containsKey("enum") && !wanted.getJsonArray("enum").contains(value)) {
      faults.add(at + " is none of " + wanted.getJsonArray("enum"));
    }
    switch (wanted.getString("type")) {
      case "object" -> faults.addAll(ofObject(value, wanted, at));
      case "array" -> faults.addAll(ofArray(value, wanted, at));
      case "string" -> check(isText(value, wanted), at + " is not " + wanted, faults);
      case "integer" -> check(isWhole(value, wanted), at + " is not " + wanted, faults);
      default -> check(isYesNo(value), at + " is neither true nor false", faults);
    }
    return faults;
  }

  private static void check(boolean fits, String fault, List<String> faults) {
    if (!fits) {
      faults.add(fault);
    }
  }

  private List<String> ofObject(JsonValue value, JsonObject schema, String at) {
    if (!(value instanceof JsonObject object)) {
      return List.of(at + " is no object");
    }
    var faults = new ArrayList<String>();
    for (JsonString name : array(schema, "required").getValuesAs(JsonString.class)) {
      check(object.containsKey(name.getString()), at + " lacks " + name, faults);
    }
    JsonObject known =
        schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    object.forEach(
        (name, member) -> {
          if (known.containsKey(name)) {
            faults.addAll(faults(member, known.getJsonObject(name), at + "." + name));
          } else {
            check(schema.containsKey("additionalProperties"), at + " has " + name, faults);
          }
        });
    return faults;
  }

  private List<String> ofArray(JsonValue value, JsonObject schema, String at) {
    if (!(value instanceof JsonArray array)) {
      return List.of(at + " is no array");
    }
    return array.stream()
        .flatMap(each -> faults(each, schema.getJsonObject("items"), at + "[]").stream())
        .collect(Collectors.toList());
  }

  private static JsonArray array(JsonObject json, String name) {
    return json.containsKey(name) ? json.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
  }

  private static boolean isYesNo(JsonValue value) {
    return value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE;
  }

  private static boolean isWhole(JsonValue value, JsonObject schema) {
    return value instanceof JsonNumber number
        && number.isIntegral()
        && (!schema.containsKey("minimum")
            || number.longValueExact() >= schema.getJsonNumber("minimum").longValueExact())
        && (!schema.containsKey("maximum")
            || number.longValueExact() <= schema.getJsonNumber("maximum").longValueExact());
  }

  private static boolean isText(JsonValue value, JsonObject schema) {
    if (!(value instanceof JsonString string)) {
      return false;
    }
    String text = string.getString();
    return text.length() >= schema.getInt("minLength", 0)
        && text.length() <= schema.getInt("maxLength", Integer.MAX_VALUE)
        && text.matches("(?s)" + schema.getString("pattern", ".*"))
        && isOfFormat(text, schema.getString("format", ""));
  }

  private static boolean isOfFormat(String text, String format) {
    try {
      return switch (format) {
        case "date-time" -> OffsetDateTime.parse(text) != null;
        case "date" -> LocalDate.parse(text) != null;
        case "uuid" -> UUID.fromString(text) != null;
        default -> true;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
