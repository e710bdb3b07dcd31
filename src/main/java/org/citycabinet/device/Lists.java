package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.FlawedList;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListFlaw;
import org.citycabinet.ticketing.wire.SignedList;

/** The blocklist in the folder: a full list and the deltas since, each as the server signed it. */
final class Lists {
  private static final String FULL = "list-full.ccbl";
  private static final String DELTA = "list-delta-";

  private final State state;

  Lists(State state) {
    this.state = state;
  }

  /** The list in use. What has expired still names blocked media, so it is read as of its issue. */
  HeldList held() throws IOException {
    var config = config();
    var held = new HeldList(config.getString("operator"), KeyKind.SERIAL, keys(config));
    var full = state.read(FULL);
    if (full.isPresent()) {
      held.offer(full.get(), Instant.EPOCH);
      for (var delta : deltas()) {
        held.offer(Files.readAllBytes(delta), Instant.EPOCH);
      }
    }
    return held;
  }

  JsonObject config() throws IOException {
    return state.json("config.json").orElseThrow(() -> new Failed("sync first"));
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
    var flaw = held.offer(sent, Clock.systemUTC().instant().plus(skew()));
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

  private Duration skew() throws IOException {
    return Duration.ofMillis(Long.parseLong(state.text("skew").orElse("0")));
  }

  /** Reads any file by the keys that the device trusts. */
  String verify(Path file) throws IOException {
    try {
      var list = SignedList.read(Files.readAllBytes(file), keys(config()));
      return "%s %s of %s, version %d, lists %d, removes %d, valid until %s"
          .formatted(
              "GOOD",
              list.isDelta() ? "delta" : "full list",
              list.header().operator(),
              list.header().version(),
              list.added().size(),
              list.removed().size(),
              list.header().validUntil());
    } catch (FlawedList e) {
      throw new Failed(e.flaw().name());
    }
  }

  String lookup(long serial) throws IOException {
    var held = held();
    return (held.lists(serial) ? "BLOCKED" : "CLEAR") + " in version " + held.version();
  }
}
