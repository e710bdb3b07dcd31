package org.citycabinet.ticketing.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.blocklist.Blocklists;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.fleet.Vehicle;
import org.citycabinet.ticketing.fleet.Vehicles;
import org.citycabinet.ticketing.quarantine.Gaps;
import org.citycabinet.ticketing.quarantine.Gaps.Gap;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/**
 * The devices of the caller's operator, each with what is known of it, and the vehicles that have
 * none.
 */
@ApplicationScoped
@Transactional
class Fleet {
  private static final WatchFamily TERMS = new WatchFamily();
  private static final int LONGEST_REASON = 500;

  @Inject Devices devices;
  @Inject Vehicles vehicles;
  @Inject Blocklists blocklists;
  @Inject Gaps gaps;
  @Inject TapCases cases;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  /** What of an operator is looked up once for all its devices. */
  private record Known(
      long newest,
      Map<Long, Instant> followed,
      Map<String, Vehicle> vehicles,
      Map<UUID, List<Gap>> gaps,
      Map<UUID, Integer> conflicts,
      WatchTerms terms,
      Instant now) {}

  /** All of them, in use or not, and vehicles without one in use. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  List<FleetRow> all() {
    var list = devices.list();
    var known = known(user.operator(), list);
    return Stream.concat(list.stream().map(device -> row(device, known)), bare(list, known))
        .toList();
  }

  /**
   * Vehicles that are entered and in use, and such as nobody entered of which only devices out of
   * use tell: a vehicle whose one device was taken out of use still carries passengers, as far as
   * is known.
   */
  private static Stream<FleetRow> bare(List<Device> list, Known known) {
    var served =
        list.stream()
            .filter(device -> !device.isDisabled())
            .map(Device::getVehicleId)
            .collect(Collectors.toSet());
    var entered = known.vehicles().values().stream().filter(Vehicle::isInUse);
    var told =
        list.stream().map(Device::getVehicleId).filter(n -> !known.vehicles().containsKey(n));
    return Stream.concat(entered.map(Vehicle::getVehicleId), told)
        .filter(name -> !served.contains(name))
        .distinct()
        .map(name -> FleetRow.without(name, known.vehicles().get(name)));
  }

  /**
   * One of them.
   *
   * @throws Refused where the caller's operator has no such device
   */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  FleetRow one(UUID id) {
    var device = devices.mine(id);
    return row(device, known(user.operator(), List.of(device)));
  }

  /** The missing numbers of one of them. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  List<Gap> gaps(UUID id) {
    devices.mine(id);
    return gaps.open(user.operator()).stream().filter(gap -> gap.device().equals(id)).toList();
  }

  /**
   * Nobody waits any longer for the missing numbers of a device; should they come, they are taken.
   *
   * @param why in words, 1 to 500 characters
   * @throws Refused where the caller's operator has no such device, or at the field {@code lost}
   */
  @RolesAllowed("ADMINISTRATOR")
  void giveUp(UUID id, String why) {
    var words = Typed.checked("lost", why, LONGEST_REASON);
    devices.mine(id);
    long numbers = gaps.giveUp(user.operator(), id, clock.instant());
    if (numbers > 0) {
      audit.record(
          user.operator(),
          new Audit.Deed(
              "fleet.gap.lost", "device", id.toString(), null, numbers + " taps: " + words));
    }
  }

  private Known known(String operator, List<Device> list) {
    var held = list.stream().map(Device::getBlocklistVersion).toList();
    return new Known(
        blocklists.newest(operator),
        blocklists.followed(operator, held),
        vehicles.list().stream()
            .collect(Collectors.toMap(Vehicle::getVehicleId, Function.identity())),
        gaps.open(operator).stream().collect(Collectors.groupingBy(Gap::device)),
        cases.conflicts(operator),
        terms(operator),
        clock.instant());
  }

  /** The operator's terms; what it does not state is as usual. */
  WatchTerms terms(String operator) {
    return operators.scheme(operator, clock.instant()).find(TERMS).orElse(WatchTerms.STANDARD);
  }

  private static FleetRow row(Device device, Known known) {
    var missing = known.gaps().getOrDefault(device.getId(), List.of());
    long behind = known.newest() - device.getBlocklistVersion();
    var since =
        Optional.ofNullable(known.followed().get(device.getBlocklistVersion()))
            .map(at -> at.isBefore(device.getEnrolledAt()) ? device.getEnrolledAt() : at)
            .orElse(null);
    var health = health(device, behind, since, missing, known);
    return new FleetRow(
        device.getVehicleId(),
        device,
        known.vehicles().get(device.getVehicleId()),
        behind,
        since,
        missing.stream().mapToLong(Gap::size).sum(),
        device.isDisabled() ? List.of() : health.alarms(known.terms(), known.now()));
  }

  private static Health health(
      Device device, long behind, Instant since, List<Gap> missing, Known known) {
    return new Health(
        device.getSeenAt().orElse(device.getEnrolledAt()),
        since,
        behind,
        device.getBlocklistFlaw().orElse(null),
        device.getSkewMs().orElse(null),
        missing.stream().map(Gap::since).min(Comparator.naturalOrder()).orElse(null),
        missing.stream().mapToLong(Gap::size).sum(),
        known.conflicts().getOrDefault(device.getId(), 0),
        device.getRolledBackAt().orElse(null),
        device.getTapsWaiting().orElse(null),
        device.getDegraded().orElse(null));
  }
}
