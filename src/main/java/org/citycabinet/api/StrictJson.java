package org.citycabinet.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.citycabinet.words.Refused;

/**
 * Reads one JSON object and nothing beside it: in UTF-8, no member twice (what one program reads
 * must be what another reads), no text after it.
 */
public final class StrictJson {
  /** Kept, because each static call of {@link Json} looks through all libraries for a provider. */
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private StrictJson() {}

  /**
   * Reads the bytes of a body.
   *
   * @throws Refused where they are anything but one JSON object
   */
  public static JsonObject object(byte[] bytes) {
    try {
      return object(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  /**
   * Reads a text.
   *
   * @throws Refused where it is anything but one JSON object
   */
  public static JsonObject object(String text) {
    try {
      mustNameOnce(text);
      return read(text);
    } catch (RuntimeException e) {
      // The parser throws several kinds for what is no object, too deep or not closed.
      throw malformed();
    }
  }

  private static JsonObject read(String text) {
    try (var parser = PARSERS.createParser(new StringReader(text))) {
      parser.next();
      var object = parser.getObject();
      if (parser.hasNext()) {
        throw malformed();
      }
      return object;
    }
  }

  /** The parser itself takes the last of several members of one name. */
  private static void mustNameOnce(String text) {
    Deque<Set<String>> open = new ArrayDeque<>();
    try (var parser = PARSERS.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_OBJECT -> open.push(new HashSet<>());
          case END_OBJECT -> open.pop();
          case KEY_NAME -> {
            if (!open.element().add(parser.getString())) {
              throw malformed();
            }
          }
          default -> {}
        }
      }
    }
  }

  /** What a body is told that is no JSON object. */
  public static Refused malformed() {
    return Refused.field("body", "platform.api.malformed");
  }
}
