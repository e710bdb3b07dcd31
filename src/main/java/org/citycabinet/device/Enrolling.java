package org.citycabinet.device;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.citycabinet.ticketing.wire.Ed25519;

/** Makes the device's key and enrols it. */
final class Enrolling {
  private final Unit unit;

  Enrolling(Unit unit) {
    this.unit = unit;
  }

  String enrol(Arguments arguments) throws IOException, InterruptedException {
    if (unit.state().read(State.IDENTITY).isPresent()) {
      throw new Failed("this folder's device is enrolled already");
    }
    var keys = Ed25519.generate();
    var scanned = arguments.required("code").split("#", -1);
    var code = scanned[scanned.length - 1];
    var vehicle = arguments.text("vehicle", "1");
    var signature = Ed25519.sign(keys.getPrivate(), code.getBytes(StandardCharsets.UTF_8));
    var key =
        Json.createObjectBuilder()
            .add("kty", "OKP")
            .add("crv", "Ed25519")
            .add("x", Server.base64(Ed25519.raw(keys.getPublic())));
    var body =
        Json.createObjectBuilder()
            .add("enrolmentCode", code)
            .add("publicKey", key)
            .add("signature", Server.base64(signature))
            .add("model", arguments.text("model", "reference device"))
            .add("vehicleId", vehicle)
            .build();
    var url =
        scanned.length > 1
            ? scanned[0].replace("/api/v1/devices/enrolments", "")
            : arguments.required("url");
    var answer = Server.expect(unit.server(url).post("devices/enrolments", body.toString()), 201);
    var identity =
        Json.createObjectBuilder(Server.json(answer))
            .add("url", url)
            .add("vehicle", vehicle)
            .add("seed", Server.base64(Ed25519.raw(keys.getPrivate())))
            .build();
    unit.state().write(State.IDENTITY, identity.toString());
    return "enrolled as " + identity.getString("deviceId");
  }
}
