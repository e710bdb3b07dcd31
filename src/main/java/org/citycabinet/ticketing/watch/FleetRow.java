package org.citycabinet.ticketing.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Vehicle;

/**
 * A device as staff see it.
 *
 * @param device the device
 * @param vehicle the vehicle that it is used in; null where none of that name is entered
 * @param behind how many versions its blocklist is behind
 * @param behindSince since when; null where it is not
 * @param missing how many numbers of its taps are missing
 * @param alarms why somebody should look after it, the gravest first; none once it is out of use
 */
public record FleetRow(
    Device device,
    Vehicle vehicle,
    long behind,
    Instant behindSince,
    long missing,
    List<Health.Raised> alarms) {

  /** The number on the vehicle; empty where none is known. */
  public String number() {
    return vehicle == null ? "" : vehicle.getNumber();
  }

  /** The line that the vehicle usually runs; empty where none is known. */
  public String line() {
    return vehicle == null ? "" : vehicle.getLine().orElse("");
  }

  /** Whether it has an alarm. */
  public boolean isAlarmed() {
    return !alarms.isEmpty();
  }

  /** The gravest of its alarms; null where it has none. */
  Alarm gravest() {
    return isAlarmed() ? alarms.get(0).alarm() : null;
  }

  /** By how many seconds its clock was behind ours; negative where it was ahead. */
  public long skewSeconds() {
    return Math.round(device.getSkewMs().orElse(0L) / 1000.0);
  }

  /** Whether what people know of it contains those words. */
  boolean matches(String words) {
    return Stream.of(
            device.getVehicleId(),
            number(),
            line(),
            device.getModel(),
            device.getSoftware().orElse(""),
            device.getId().toString())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }
}
