package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.EventType;

/**
 * Something is done at the reader.
 *
 * @param type what
 * @param medium the number of what was held to it; null where the driver registers a turn
 * @param category a companion's fare category; empty for the full fare
 * @param vehicle in which vehicle
 * @param route on which route; null where that is not known
 * @param trip on which run; null where that is not known
 * @param stop at which stop; null where that is not known
 * @param direction in which direction; null where that is not known
 */
record Ask(
    EventType type,
    String medium,
    Optional<String> category,
    String vehicle,
    String route,
    String trip,
    String stop,
    String direction) {

  /** The event as it is kept and sent, but for what was decided. */
  JsonObjectBuilder event(long number, Instant now, ZoneId zone) {
    return Json.createObjectBuilder()
        .add("localEventId", UUID.randomUUID().toString())
        .add("deviceSeq", number)
        .add("time", now.toString())
        .add("mediumNumber", text(medium))
        .add("eventType", type.name())
        .add("companions", 0)
        .add("vehicleId", vehicle)
        .add("routeId", text(route))
        .add("tripId", text(trip))
        .add("stopId", text(stop))
        .add("direction", text(direction))
        .add("operatingDayDate", LocalDate.ofInstant(now, zone).toString());
  }

  /** The name of the trip that the event of that number marks: of one instant the later is more. */
  static UUID mark(long number) {
    return new UUID(0, number);
  }

  private static JsonValue text(String value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }
}
