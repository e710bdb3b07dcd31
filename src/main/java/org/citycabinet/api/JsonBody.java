package org.citycabinet.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.words.PlainText;
import org.citycabinet.words.Refused;

/**
 * The body of a call: one JSON object, read member by member, so that what is wrong is told with
 * the name of its member. Members that nobody asks for are left alone.
 */
public final class JsonBody {
  private static final int MOST_BYTES = 16_384;
  private static final int LONGEST = 1_000;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final JsonObject members;

  private JsonBody(JsonObject members) {
    this.members = members;
  }

  /**
   * Reads a body of at most 16 KiB.
   *
   * @throws Refused where it is larger or no JSON object
   */
  public static JsonBody read(InputStream body) {
    try {
      var bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw StrictJson.malformed();
      }
      return new JsonBody(StrictJson.object(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the bytes of a body.
   *
   * @throws Refused where they are no JSON object
   */
  public static JsonBody of(byte[] bytes) {
    return new JsonBody(StrictJson.object(bytes));
  }

  static JsonBody parse(String text) {
    return new JsonBody(StrictJson.object(text));
  }

  /** An object, which must be there. */
  public JsonBody part(String name) {
    return required(name, findPart(name));
  }

  /** An object. */
  public Optional<JsonBody> findPart(String name) {
    return find(name)
        .map(
            value -> {
              if (value instanceof JsonObject object) {
                return new JsonBody(object);
              }
              throw Refused.field(name, "platform.field.object");
            });
  }

  /** A text that must be there and not blank. */
  public String text(String name) {
    return required(name, findText(name));
  }

  /** A text of at most so many characters, which must be there and not blank. */
  public String text(String name, int longest) {
    return required(name, findText(name, longest));
  }

  /** A text of at most 1,000 characters, none of which controls a printer. */
  public Optional<String> findText(String name) {
    return findText(name, LONGEST);
  }

  /** A text of at most so many characters. */
  public Optional<String> findText(String name, int longest) {
    return find(name).map(value -> plain(name, value, longest)).filter(text -> !text.isBlank());
  }

  private static String plain(String name, JsonValue value, int longest) {
    if (!(value instanceof JsonString string)) {
      throw Refused.field(name, "platform.field.text");
    }
    var text = string.getString();
    if (text.length() > longest) {
      throw Refused.field(name, "platform.field.tooLong", longest);
    }
    if (!PlainText.is(text)) {
      throw Refused.field(name, "platform.field.control");
    }
    return text;
  }

  /**
   * A list of one to so many texts, each of at most so many characters and none of them blank.
   *
   * @throws Refused at the member
   */
  public List<String> texts(String name, int most, int longest) {
    var value = required(name, find(name));
    if (!(value instanceof JsonArray array)) {
      throw Refused.field(name, "platform.field.list");
    }
    if (array.isEmpty() || array.size() > most) {
      throw Refused.field(name, "platform.field.listSize", most);
    }
    return array.stream()
        .map(each -> plain(name, each, longest))
        .map(t -> filled(name, t))
        .toList();
  }

  private static String filled(String name, String text) {
    if (text.isBlank()) {
      throw Refused.field(name, "platform.field.required");
    }
    return text;
  }

  /** One of the words of an enumeration, which must be there. */
  public <E extends Enum<E>> E word(String name, Class<E> words) {
    return word(name, text(name), words);
  }

  /** Reads one of the words of an enumeration, exactly as it is written there. */
  public static <E extends Enum<E>> E word(String name, String text, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refused.field(name, "platform.field.unknownWord", all(words)));
  }

  /** A date and time with offset, which must be there. */
  public Instant instant(String name) {
    return required(name, findInstant(name));
  }

  /** A date and time with offset. */
  public Optional<Instant> findInstant(String name) {
    return findText(name).map(text -> instant(name, text));
  }

  /** Reads a date and time with offset, of this century. */
  public static Instant instant(String name, String text) {
    try {
      var instant = OffsetDateTime.parse(text).toInstant();
      if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
        throw Refused.field(name, "platform.field.range", EARLIEST, LATEST);
      }
      return instant;
    } catch (DateTimeException e) {
      throw Refused.field(name, "platform.field.instant");
    }
  }

  /** A date. */
  public Optional<LocalDate> findDate(String name) {
    return findText(name).map(text -> date(name, text));
  }

  /** A whole number in those bounds, which must be there. */
  public long number(String name, long least, long most) {
    return required(name, findNumber(name, least, most));
  }

  /** A whole number in those bounds, both included. */
  public Optional<Long> findNumber(String name, long least, long most) {
    return find(name).map(value -> whole(name, value)).map(n -> bounded(name, n, least, most));
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> findYes(String name) {
    return find(name)
        .map(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw Refused.field(name, "platform.field.yesNo");
                });
  }

  private Optional<JsonValue> find(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private static long whole(String name, JsonValue value) {
    try {
      if (value instanceof JsonNumber number) {
        return number.bigDecimalValue().longValueExact();
      }
      throw Refused.field(name, "platform.field.whole");
    } catch (ArithmeticException | NumberFormatException e) {
      throw Refused.field(name, "platform.field.whole");
    }
  }

  private static long bounded(String name, long number, long least, long most) {
    if (number < least || number > most) {
      throw Refused.field(name, "platform.field.range", least, most);
    }
    return number;
  }

  /** Reads a date of this century. */
  public static LocalDate date(String name, String text) {
    try {
      var date = LocalDate.parse(text);
      instant(name, date + "T00:00:00Z");
      return date;
    } catch (DateTimeException e) {
      throw Refused.field(name, "platform.field.date");
    }
  }

  private static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(() -> Refused.field(name, "platform.field.required"));
  }

  private static String all(Class<? extends Enum<?>> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
