package org.citycabinet.device;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListHeader;
import org.citycabinet.ticketing.wire.ListWriter;
import org.citycabinet.ticketing.wire.SerialSet;

/**
 * A reader of Šiauliai on a workbench, with a clock that is moved by hand. Its lines read as the
 * words that they are known by.
 */
final class Bench implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  static final long BLOCKED = 7;

  /** The version of the list that it holds. */
  static final long HELD = 3;

  private static final String WORDS =
      "paid {0},transfer {0},left {0},again,period {0},good,notEnough {0},ask,blocked,turn,info,"
          + "noPeriod,ready,wait,hold {0},insert,companion {0},activate,query,trusted,later,denied,"
          + "tooOften,notAllowed,noLink,outOfUse";

  final MovedClock clock = new MovedClock(Clock.fixed(START, ZoneOffset.UTC), Duration.ZERO);
  final Unit unit;
  final Cards cards;
  private final KeyPair keys = Ed25519.generate();

  Bench(Path folder, Line line) throws IOException {
    this.unit = Unit.open(folder, clock, line);
    this.cards = new Cards(unit.state());
    unit.state().write(State.IDENTITY, identity());
    unit.state().write(State.CONFIG, config());
    unit.state().write("list-full.ccbl", list(HELD));
  }

  /** A reader that never reaches a server. */
  static Bench cutOff(Path folder) throws IOException {
    return new Bench(
        folder,
        request -> {
          throw new IOException("cut off");
        });
  }

  /** The server that it is enrolled at listens there. */
  void enrolAt(String url) throws IOException {
    var identity = Json.createObjectBuilder(unit.identity()).add("url", url).build();
    unit.state().write(State.IDENTITY, identity.toString());
  }

  private static String identity() {
    var seed = Server.base64(Ed25519.raw(Ed25519.generate().getPrivate()));
    return Json.createObjectBuilder()
        .add("deviceId", "bench")
        .add("kid", "bench")
        .add("url", "http://127.0.0.1:9")
        .add("vehicle", "101")
        .add("seed", seed)
        .build()
        .toString();
  }

  private String config() {
    var lines = Json.createObjectBuilder();
    for (var word : WORDS.split(",", -1)) {
      lines.add(word.replace(" {0}", ""), word);
    }
    var terms = Json.createObjectBuilder();
    for (var name : List.of("operator", "fares", "transfer", "offline")) {
      terms.add(name, table(name));
    }
    var key =
        Json.createObjectBuilder()
            .add("kid", "k1")
            .add("x", Server.base64(Ed25519.raw(keys.getPublic())));
    return Json.createObjectBuilder()
        .add("version", "c1")
        .add("operator", "siauliai")
        .add("zone", "Europe/Vilnius")
        .add("keys", Json.createArrayBuilder().add(key))
        .add("terms", terms)
        .add("lines", lines)
        .build()
        .toString();
  }

  private static String table(String name) {
    try {
      return Files.readString(
          Path.of("src/main/resources/operators/siauliai/2020-01-01", name + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full list of a version. */
  byte[] list(long version) {
    return listOf("siauliai", version);
  }

  /** The full list of an operator. */
  byte[] listOf(String operator, long version) {
    return full(header(operator, version, START));
  }

  /** A full list that must not be used since an hour ago. */
  byte[] expired(long version) {
    return full(header("siauliai", version, START.minus(Duration.ofHours(25))));
  }

  private byte[] full(ListHeader header) {
    return new ListWriter(keys.getPrivate()).full(header, listed());
  }

  /** A delta between two versions that list the same. */
  byte[] delta(long base, long version) {
    var header = header("siauliai", version, START).asDeltaTo(base);
    return new ListWriter(keys.getPrivate())
        .delta(header, listed(), SerialSet.EMPTY, SerialSet.EMPTY);
  }

  private static SerialSet listed() {
    return SerialSet.of(LongStream.of(BLOCKED));
  }

  /** A newer one is due after an hour, and it must not be used after a day. */
  private ListHeader header(String operator, long version, Instant issuedAt) {
    return new ListHeader(
        KeyKind.SERIAL,
        operator,
        Ed25519.id(keys.getPublic()),
        version,
        ListHeader.NO_BASE,
        issuedAt,
        issuedAt.plus(Duration.ofHours(1)),
        issuedAt.plus(Duration.ofDays(1)),
        30,
        100,
        listed().digest());
  }

  /** So long after the start. */
  void after(Duration time) {
    clock.ahead(time);
  }

  static Ask tap(String medium, String vehicle) {
    return ask(EventType.TAP, medium, vehicle);
  }

  static Ask ask(EventType type, String medium, String vehicle) {
    return new Ask(type, medium, Optional.empty(), vehicle, "5", null, null, null);
  }

  @Override
  public void close() throws IOException {
    unit.close();
  }
}
