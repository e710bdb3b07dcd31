package org.citycabinet.device;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An inspector's handheld asks the server what a passenger's media are worth in this vehicle. */
final class Inspecting {
  private final Unit unit;

  Inspecting(Unit unit) {
    this.unit = unit;
  }

  String inspect(Arguments arguments) throws IOException, InterruptedException {
    var media = Json.createArrayBuilder();
    for (var each : arguments.required("media").split(",", -1)) {
      media.add(each.strip());
    }
    var check =
        Json.createObjectBuilder()
            .add("eventId", UUID.randomUUID().toString())
            .add("time", unit.now().toString())
            .add("vehicleId", arguments.text("vehicle", unit.identity().getString("vehicle")))
            .add("routeId", arguments.json("route"))
            .add("tripId", arguments.json("trip"))
            .add("direction", arguments.json("direction"))
            .add("media", media)
            .build();
    var answer = unit.server().post("inspections", check.toString());
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }
}
