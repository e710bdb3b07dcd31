package org.citycabinet.ticketing.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Vehicle;

/**
 * A device as staff see it, or a vehicle that should have one and has none.
 *
 * @param name how devices name the vehicle
 * @param device the device; null where the vehicle has none that is in use
 * @param vehicle the vehicle that it is used in; null where none of that name is entered
 * @param behind how many versions its blocklist is behind
 * @param behindSince since when; null where it is not
 * @param missing how many numbers of its taps are missing
 * @param alarms why somebody should look after it, the gravest first; none once it is out of use
 */
public record FleetRow(
    String name,
    Device device,
    Vehicle vehicle,
    long behind,
    Instant behindSince,
    long missing,
    List<Health.Raised> alarms) {

  /** What a row stands for. */
  public enum State {
    /** A device in use. */
    IN_USE,
    /** A vehicle without a device in use. */
    NO_DEVICE,
    /** A device out of use. */
    OUT
  }

  /** A vehicle without a device in use. */
  static FleetRow without(String name, Vehicle vehicle) {
    return new FleetRow(name, null, vehicle, 0, null, 0, List.of());
  }

  /** What it stands for. */
  public State state() {
    if (device == null) {
      return State.NO_DEVICE;
    }
    return device.isDisabled() ? State.OUT : State.IN_USE;
  }

  /** Whether it is a device in use that knows media by their chips alone. */
  boolean readsChips() {
    return state() == State.IN_USE && device.readsChips();
  }

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
    return Stream.concat(Stream.of(name, number(), line()), ofDevice())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private Stream<String> ofDevice() {
    return device == null
        ? Stream.empty()
        : Stream.of(device.getModel(), device.getSoftware().orElse(""), device.getId().toString());
  }
}
