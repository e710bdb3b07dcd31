package org.citycabinet.ticketing.validation;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.citycabinet.api.JsonBody;
import org.citycabinet.api.StrictJson;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.PlainText;
import org.citycabinet.words.Refused;

/**
 * Reads a tap out of JSON, member by member; the first that is wrong is named. Members that a
 * device may not know must be there and may be null.
 */
final class TapForm {
  private static final long MOST_CENTS = 100_000;
  private static final int MOST_BYTES = 65_536;
  private static final int MOST_COMPANIONS = 100;

  private final JsonObject json;

  TapForm(JsonObject json) {
    this.json = json;
  }

  /** What was sent. */
  JsonObject json() {
    return json;
  }

  /**
   * A form of the JSON object that is sent, of at most 64 KiB.
   *
   * @throws Refused where it is larger or none
   */
  static TapForm of(InputStream body) throws IOException {
    var bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw StrictJson.malformed();
    }
    return new TapForm(StrictJson.object(bytes));
  }

  /**
   * The tap.
   *
   * @param decided whether the device decided already (a batch) or the server is asked
   * @throws Refused at the member that is missing or wrong
   */
  Tap read(boolean decided) {
    var type = word("eventType", EventType.class);
    return new Tap(
        text("localEventId", 64),
        number("deviceSeq", 1, Long.MAX_VALUE),
        instant("time"),
        type == EventType.DIRECTION_CHANGE
            ? optional("mediumNumber", 24)
            : text("mediumNumber", 24),
        type,
        decided ? result() : null,
        optionalCents("amountCents", 0),
        optionalCents("balanceAfterCents", -MOST_CENTS),
        flag("creditUsed"),
        (int) number("companions", 0, MOST_COMPANIONS),
        text("vehicleId", 40),
        optional("routeId", 40),
        optional("tripId", 60),
        optional("stopId", 60),
        optional("direction", 20),
        day("operatingDayDate"));
  }

  private JsonValue member(String name) {
    return Optional.ofNullable(json.get(name)).orElseThrow(() -> required(name));
  }

  private JsonValue present(String name) {
    var value = member(name);
    if (value == JsonValue.NULL) {
      throw required(name);
    }
    return value;
  }

  private static Refused required(String name) {
    return Refused.field(name, "platform.field.required");
  }

  String text(String name, int longest) {
    var text = present(name) instanceof JsonString string ? string.getString() : null;
    if (text == null || text.isBlank()) {
      throw required(name);
    }
    mustFit(name, text, longest);
    if (!PlainText.is(text)) {
      throw Refused.field(name, "platform.field.control");
    }
    return text;
  }

  private static void mustFit(String name, String text, int longest) {
    if (text.length() > longest) {
      throw Refused.field(name, "platform.field.tooLong", longest);
    }
  }

  /** A number counts as the text of its digits: routes and directions are often sent so. */
  String optional(String name, int longest) {
    var value = member(name);
    if (value instanceof JsonNumber number) {
      var text = number.toString();
      mustFit(name, text, longest);
      return text;
    }
    return value == JsonValue.NULL ? null : text(name, longest);
  }

  /** The same of a member that need not be there at all. */
  Optional<String> find(String name, int longest) {
    return json.containsKey(name) ? Optional.ofNullable(optional(name, longest)) : Optional.empty();
  }

  long number(String name, long least, long most) {
    try {
      if (!(present(name) instanceof JsonNumber number) || !number.isIntegral()) {
        throw Refused.field(name, "platform.field.number");
      }
      var value = number.longValueExact();
      if (value >= least && value <= most) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // it is out of every range
    }
    throw Refused.field(name, "platform.field.range", least, most);
  }

  private Long optionalCents(String name, long least) {
    return member(name) == JsonValue.NULL ? null : Long.valueOf(number(name, least, MOST_CENTS));
  }

  private boolean flag(String name) {
    return switch (present(name).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw Refused.field(name, "platform.field.unknownWord", "true, false");
    };
  }

  Instant instant(String name) {
    return JsonBody.instant(name, text(name, 40));
  }

  private LocalDate day(String name) {
    return JsonBody.date(name, text(name, 40));
  }

  private <E extends Enum<E>> E word(String name, Class<E> words) {
    var text = text(name, 40);
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.field(
                    name, "platform.field.unknownWord", Arrays.toString(words.getEnumConstants())));
  }

  private EventResult result() {
    var most = EventResult.values().length - 1;
    return EventResult.of((int) number("eventResult", 0, most)).orElseThrow();
  }
}
