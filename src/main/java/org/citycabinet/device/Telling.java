package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.citycabinet.ticketing.wire.Ed25519;

/** Tells the server how the device is, and does what staff want of it. */
final class Telling {
  private static final String SOFTWARE = "reference device 1";

  private final Unit unit;
  private final State state;
  private final Server server;

  Telling(Unit unit, Server server) {
    this.unit = unit;
    this.state = unit.state();
    this.server = server;
  }

  /** Tells it; where the device is used, and its key, are as staff want them afterwards. */
  void tell(long listVersion) throws IOException, InterruptedException {
    var taps = new Journal(state);
    long last = taps.next() - 1;
    var status =
        Json.createObjectBuilder()
            .add("sentAt", unit.now().toString())
            .add("software", SOFTWARE)
            .add("tapsWaiting", last - Long.parseLong(state.text(Uploading.DONE).orElse("0")))
            .add("lastDeviceSeq", last)
            .add("blocklistVersion", listVersion);
    var degraded = new Degrading(state);
    degraded.json().ifPresent(said -> status.add("degraded", said));
    var answer = server.post("devices/self/status", status.build().toString());
    var told = Server.json(Server.expect(answer, 200));
    degraded.told();
    place(told);
    if (told.getBoolean("newKeyWanted") || state.read(State.NEXT_KEY).isPresent()) {
      changeKey();
    }
  }

  private void place(JsonObject told) throws IOException {
    var own = Json.createObjectBuilder(unit.identity()).add("vehicle", told.get("vehicleId"));
    own.remove("route");
    if (told.containsKey("routeId")) {
      own.add("route", told.get("routeId"));
    }
    state.write(State.IDENTITY, own.build().toString());
  }

  /**
   * The new key is on the disk before it is sent: after a crash the very same one is sent again.
   */
  private void changeKey() throws IOException, InterruptedException {
    if (state.read(State.NEXT_KEY).isEmpty()) {
      var keys = Ed25519.generate();
      var next =
          Json.createObjectBuilder()
              .add("seed", Server.base64(Ed25519.raw(keys.getPrivate())))
              .add("x", Server.base64(Ed25519.raw(keys.getPublic())));
      state.write(State.NEXT_KEY, next.build().toString());
    }
    var next = state.json(State.NEXT_KEY).orElseThrow();
    var answer = server.post("devices/self/keys", wish(next).toString());
    var named = Server.json(Server.expect(answer, 200));
    var own =
        Json.createObjectBuilder(unit.identity())
            .add("seed", next.get("seed"))
            .add("kid", named.get("kid"));
    state.write(State.IDENTITY, own.build().toString());
    state.delete(State.NEXT_KEY);
  }

  private JsonObject wish(JsonObject next) throws IOException {
    var key = Ed25519.privateKey(Base64.getUrlDecoder().decode(next.getString("seed")));
    var id = unit.identity().getString("deviceId").getBytes(StandardCharsets.UTF_8);
    return Json.createObjectBuilder()
        .add(
            "publicKey",
            Json.createObjectBuilder()
                .add("kty", "OKP")
                .add("crv", "Ed25519")
                .add("x", next.get("x")))
        .add("signature", Server.base64(Ed25519.sign(key, id)))
        .build();
  }
}
