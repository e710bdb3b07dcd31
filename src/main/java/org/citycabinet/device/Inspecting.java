package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** An inspector's handheld asks the server what a passenger's media are worth in this vehicle. */
final class Inspecting {
  private final State state;

  Inspecting(State state) {
    this.state = state;
  }

  String inspect(Arguments arguments) throws IOException, InterruptedException {
    var own = state.json("device.json").orElseThrow(() -> new Failed("enrol first"));
    var skew = Long.parseLong(state.text("skew").orElse("0"));
    var media = Json.createArrayBuilder();
    for (var each : arguments.required("media").split(",", -1)) {
      media.add(each.strip());
    }
    var check =
        Json.createObjectBuilder()
            .add("eventId", UUID.randomUUID().toString())
            .add("time", Clock.systemUTC().instant().plusMillis(skew).toString())
            .add("vehicleId", arguments.text("vehicle", own.getString("vehicle")))
            .add("routeId", text(arguments, "route"))
            .add("tripId", text(arguments, "trip"))
            .add("direction", text(arguments, "direction"))
            .add("media", media)
            .build();
    var answer = Server.of(state).post("inspections", check.toString());
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static JsonValue text(Arguments arguments, String name) {
    return arguments
        .find(name)
        .map(value -> (JsonValue) Json.createValue(value))
        .orElse(JsonValue.NULL);
  }
}
