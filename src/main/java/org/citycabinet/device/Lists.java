package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.FlawedList;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListFlaw;
import org.citycabinet.ticketing.wire.SignedList;
import org.citycabinet.words.Refused;

/** The blocklist in the folder: a full list and the deltas since, each as the server signed it. */
final class Lists {
  private static final String FULL = "list-full.ccbl";
  private static final String DELTA = "list-delta-";
  private static final String BY = "list-by";
  private static final String SERIAL = "serial";
  private static final String UID = "uid";

  private final Unit unit;
  private final State state;

  Lists(Unit unit) {
    this.unit = unit;
    this.state = unit.state();
  }

  /** Media are read by that from now on. */
  void readBy(String word) throws IOException {
    if (!word.equals(SERIAL) && !word.equals(UID)) {
      throw new Failed("--by must be serial or uid");
    }
    if (!word.equals(by())) {
      // First: no list knows a medium by the key of the other kind.
      new Cards(state).forgetKeys();
      state.write(BY, word);
    }
  }

  /** By what media are read: as the server names it. */
  String by() throws IOException {
    return state.text(BY).orElse(SERIAL);
  }

  /** The list in use. What has expired still names blocked media, so it is read as of its issue. */
  HeldList held() throws IOException {
    var config = unit.config();
    var held = new HeldList(config.getString("operator"), kind(), keys(config).values());
    var full = state.read(FULL);
    if (full.isPresent()) {
      held.offer(full.get(), Instant.EPOCH);
      for (var delta : deltas()) {
        held.offer(Files.readAllBytes(delta), Instant.EPOCH);
      }
    }
    return held;
  }

  private KeyKind kind() throws IOException {
    return by().equals(UID) ? KeyKind.UID : KeyKind.SERIAL;
  }

  static Map<String, PublicKey> keys(JsonObject config) {
    return config.getJsonArray("keys").getValuesAs(JsonObject.class).stream()
        .collect(
            Collectors.toMap(
                key -> key.getString("kid"),
                key -> Ed25519.publicKey(Base64.getUrlDecoder().decode(key.getString("x")))));
  }

  /** In the order in which they were applied. */
  private List<Path> deltas() throws IOException {
    try (var files = Files.list(state.path("."))) {
      return files
          .filter(file -> file.getFileName().toString().matches(DELTA + "[0-9]+\\.ccbl"))
          .sorted(Comparator.comparing(Lists::version))
          .toList();
    }
  }

  private static long version(Path delta) {
    return Long.parseLong(delta.getFileName().toString().replaceAll("[^0-9]", ""));
  }

  /** Takes what the server sent into use; if it is flawed, the last good list stays. */
  Optional<ListFlaw> take(HeldList held, byte[] sent, boolean delta) throws IOException {
    var flaw = held.offer(sent, unit.now());
    if (flaw.isPresent()) {
      return flaw;
    }
    if (delta) {
      state.write(DELTA + held.version() + ".ccbl", sent);
    } else {
      state.write(FULL, sent);
      for (var old : deltas()) {
        if (version(old) <= held.version()) {
          Files.delete(old);
        }
      }
    }
    return flaw;
  }

  /** How old the list in use is. */
  ListAge age(HeldList held) throws IOException {
    var now = unit.now();
    return held.header()
        .map(list -> ListAge.of(list.nextUpdate(), list.validUntil(), now))
        .orElse(ListAge.NONE);
  }

  /** Reads any file by the keys that the device trusts. */
  String verify(Path file) throws IOException {
    try {
      var list = SignedList.read(Files.readAllBytes(file), keys(unit.config()).values());
      return "%s %s of %s, version %d, lists %d, removes %d, valid until %s"
          .formatted(
              "GOOD",
              list.isDelta() ? "delta" : "full list",
              list.header().operator(),
              list.header().version(),
              list.added().size(),
              list.removes(),
              list.header().validUntil());
    } catch (FlawedList e) {
      throw new Failed(e.flaw().name());
    }
  }

  String lookup(Arguments arguments) throws IOException {
    arguments.required(by());
    var held = held();
    return (held.lists(key(arguments)) ? "BLOCKED" : "CLEAR") + " in version " + held.version();
  }

  /** By what the list in use names the medium; empty where that was not read of it. */
  Optional<Long> find(Arguments arguments) throws IOException {
    return arguments.find(by()).isPresent() ? Optional.of(key(arguments)) : Optional.empty();
  }

  /** Whether media are read by their serial numbers, which the server tells. */
  boolean isBySerial() throws IOException {
    return kind() == KeyKind.SERIAL;
  }

  private long key(Arguments arguments) throws IOException {
    if (kind() == KeyKind.SERIAL) {
      return arguments.number(SERIAL);
    }
    try {
      return ChipUid.of(arguments.required(UID)).key();
    } catch (Refused e) {
      throw new Failed("--uid must be a chip's own number of 8, 14 or 20 hexadecimal digits");
    }
  }
}
