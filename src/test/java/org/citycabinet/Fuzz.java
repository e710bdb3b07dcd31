package org.citycabinet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Spoils good requests, each time in another way; the same seed spoils them the same way. */
final class Fuzz {
  private static final int WIDEST = 200;

  /** Taps that come later than seven days wait for a person. */
  private static final int SECONDS_LATE = 6 * 24 * 60 * 60;

  /** What is put where something else was expected, as it stands in JSON. */
  private static final List<String> NASTY =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "-1e-400",
          "9223372036854775807",
          "9223372036854775808",
          "0.1",
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"'; drop table tap; --\"",
          "\"../../etc/passwd\"",
          "\"%00\"",
          "\"2026-02-30T25:61:00Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"+999999999-12-31T23:59:59.999999999Z\"",
          "\"0000-00-00\"",
          "\"SB30001188\"",
          "\"" + "9".repeat(300) + "\"",
          "\"\uD83D\uDE8B\"",
          "\"{0}#{1+1}${7*7}\"");

  private final Random random;
  private long sequence;

  Fuzz(long seed) {
    random = new Random(seed);
    sequence = Math.floorMod(seed, 1_000_000L) * 1_000_000L;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * A good body, made to be of now and new; in two of three cases then spoilt.
   *
   * @param medium a card that the caller's operator knows
   */
  byte[] body(JsonValue good, String medium) {
    String fresh = fresh(good.toString(), medium);
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> bytes(fresh);
      case 3, 4, 5 -> bytes(replaced(fresh));
      case 6 -> bytes(repeated(fresh));
      default -> broken(bytes(fresh));
    };
  }

  /**
   * What a device sends to get a token, in four of five cases spoilt.
   *
   * @param grant the word for what it asks
   * @param assertion what it states of itself, signed
   */
  byte[] form(String grant, String assertion) {
    String good = "grant_type=" + encoded(grant) + "&assertion=" + assertion;
    return switch (random.nextInt(10)) {
      case 0, 1 -> bytes(good);
      case 2 -> broken(bytes(good));
      case 3 -> bytes(good + "&" + good.substring(random.nextInt(good.length())));
      case 4 -> bytes("grant_type=" + encoded(one(NASTY)) + "&assertion=" + assertion);
      default -> bytes(good.replace(assertion, encoded(spoilt(assertion))));
    };
  }

  /** One of its three parts is another one, is cut off or missing, or there is one more. */
  private String spoilt(String assertion) {
    var parts = new ArrayList<>(List.of(assertion.split("\\.", -1)));
    int place = random.nextInt(parts.size());
    var part = parts.get(place);
    switch (random.nextInt(5)) {
      case 0 -> parts.set(place, part.substring(0, random.nextInt(part.length())));
      case 1 -> parts.remove(place);
      case 2 -> parts.add(place, part);
      case 3 -> parts.set(place, base64(bytes(one(NASTY))));
      default -> parts.set(Math.min(place, 1), base64(claims(parts.get(Math.min(place, 1)))));
    }
    return String.join(".", parts);
  }

  private byte[] claims(String part) {
    var good = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return random.nextBoolean() ? bytes(replaced(good)) : broken(bytes(good));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An address whose parameters are anything. */
  String address(String path) {
    var filled = path;
    while (filled.contains("{")) {
      filled = filled.replaceFirst("\\{\\w+}", word().replace("$", "%24"));
    }
    var query = List.of("", "?since=", "?since=0&format=", "?uid=1&since=", "?limit=");
    var asked = one(query);
    return filled + asked + (asked.isEmpty() ? "" : word());
  }

  private String word() {
    var known = List.of("0", "1", "json", "csv", "bin", "2026-11-20", "latest");
    var text = random.nextBoolean() ? one(known) : one(NASTY);
    var encoded = encoded(text);
    return encoded.isEmpty() ? "0" : encoded;
  }

  /** The events of an example become events of the last days that nobody told yet. */
  private String fresh(String good, String medium) {
    sequence++;
    var past = Duration.ofSeconds(random.nextInt(SECONDS_LATE));
    var at = Instant.now().minus(past).truncatedTo(ChronoUnit.MILLIS);
    return good.replaceAll(
            "\"(localEventId|eventId|batchId)\":\"[^\"]*\"", "\"$1\":\"f-" + sequence + "\"")
        .replaceAll("\"(deviceSeq|deviceSeqFrom|deviceSeqTo)\":\\d+", "\"$1\":" + sequence)
        .replaceAll("\"(\\w+)\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"", "\"$1\":\"" + at + "\"")
        .replaceAll("\"mediumNumber\":\"[^\"]*\"", "\"mediumNumber\":\"" + medium + "\"");
  }

  /** One value at any depth is another, or two are. */
  private String replaced(String good) {
    var document = Contract.parse(good).asJsonObject();
    var places = new ArrayList<String>();
    places(document, "", places);
    var mark = "\"\u2620\"";
    var place = one(places);
    var other =
        Json.createPatchBuilder().replace(place, mark.substring(1, 2)).build().apply(document);
    return other.toString().replace(mark, one(NASTY));
  }

  private static void places(JsonValue value, String at, List<String> places) {
    if (!at.isEmpty()) {
      places.add(at);
    }
    if (value instanceof JsonObject object) {
      object.forEach((name, each) -> places(each, at + "/" + name, places));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        places(array.get(i), at + "/" + i, places);
      }
    }
  }

  /** A list holds one of its members many times, or a member stands twice. */
  private String repeated(String good) {
    int from = good.indexOf("[{");
    int to = good.lastIndexOf("}]");
    if (from < 0 || to < from) {
      return good.substring(0, good.length() - 1) + "," + good.substring(1);
    }
    var many = new String[1 + random.nextInt(WIDEST)];
    Arrays.fill(many, good.substring(from + 1, to + 1));
    return good.substring(0, from + 1) + String.join(",", many) + good.substring(to + 1);
  }

  private byte[] broken(byte[] good) {
    var bytes = good.clone();
    return switch (random.nextInt(3)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        yield bytes;
      }
      default -> {
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
