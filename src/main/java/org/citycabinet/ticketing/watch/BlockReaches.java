package org.citycabinet.ticketing.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.blocklist.Blocklists;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wire.KeyKind;

/** Tells in how many vehicles the block of a medium is in force. */
@ApplicationScoped
@Transactional
class BlockReaches {
  @Inject Blocklists blocklists;
  @Inject Devices devices;
  @Inject Cards cards;
  @Inject Fleet fleet;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * How far the block of a card has come that the caller keeps; empty where it is not blocked.
   *
   * @throws org.citycabinet.words.Refused where the caller keeps no such card
   */
  Optional<BlockReach> mine(UUID medium) {
    return of(cards.mine(medium).medium());
  }

  /** The same of a medium of the caller's operator; of another's nothing is told. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR", "AUDITOR"})
  Optional<BlockReach> atDesk(Medium medium) {
    return medium.operator().equals(user.operator()) ? of(medium) : Optional.empty();
  }

  private Optional<BlockReach> of(Medium medium) {
    return medium.isBlocked()
        ? blocklists
            .listedIn(medium.operator(), medium.issueSerial())
            .map(version -> reach(medium, version))
        : Optional.empty();
  }

  private BlockReach reach(Medium medium, long version) {
    var now = clock.instant();
    var vehicles = vehicles(medium.operator());
    var serving = serving(vehicles, fleet.terms(medium.operator()), now);
    var blind = medium.chip().isPresent() ? List.<String>of() : readingChips(vehicles, serving);
    var silent =
        vehicles.keySet().stream()
            .filter(name -> !serving.containsKey(name) && !blind.contains(name))
            .count();
    var chip = medium.chip().flatMap(uid -> blocklists.listedIn(medium.operator(), uid));
    var since = since(medium.operator(), version, chip);
    var reached =
        serving.values().stream()
            .map(all -> reachedAt(all, since))
            .filter(Objects::nonNull)
            .toList();
    return new BlockReach(
        version,
        chip.orElse(0L),
        serving.size(),
        reached.size(),
        Math.toIntExact(silent),
        blind,
        latest(medium, reached, now));
  }

  private Map<String, List<Device>> vehicles(String operator) {
    return devices.all(operator).stream()
        .filter(device -> !device.isDisabled())
        .collect(Collectors.groupingBy(Device::getVehicleId, TreeMap::new, Collectors.toList()));
  }

  /** Of each vehicle in service the devices that were heard of lately. */
  private static Map<String, List<Device>> serving(
      Map<String, List<Device>> vehicles, WatchTerms terms, Instant now) {
    Map<String, List<Device>> serving = new HashMap<>();
    vehicles.forEach((name, all) -> serving.put(name, serving(all, terms, now)));
    serving.values().removeIf(List::isEmpty);
    return serving;
  }

  private static List<String> readingChips(
      Map<String, List<Device>> vehicles, Map<String, List<Device>> serving) {
    return vehicles.entrySet().stream()
        .filter(each -> readsChips(serving.getOrDefault(each.getKey(), each.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean readsChips(List<Device> devices) {
    return devices.stream().anyMatch(Device::readsChips);
  }

  /** Since when each device knows of the block by the list that it uses. */
  private Map<UUID, Instant> since(String operator, long version, Optional<Long> chip) {
    var since = new HashMap<>(devices.holdingSince(operator, KeyKind.SERIAL, version));
    chip.ifPresent(listed -> since.putAll(devices.holdingSince(operator, KeyKind.UID, listed)));
    return since;
  }

  private static List<Device> serving(List<Device> all, WatchTerms terms, Instant now) {
    return all.stream()
        .filter(device -> Health.serves(device.getSeenAt().orElse(null), terms, now))
        .toList();
  }

  /** Since when all of a vehicle's devices have it; null where one has not. */
  private static Instant reachedAt(List<Device> all, Map<UUID, Instant> since) {
    return all.stream().allMatch(device -> since.containsKey(device.getId()))
        ? all.stream()
            .map(device -> since.get(device.getId()))
            .max(Comparator.naturalOrder())
            .orElseThrow()
        : null;
  }

  /** Of an old block it is not remembered since when each vehicle has it. */
  private static Instant latest(Medium medium, Collection<Instant> reached, Instant now) {
    return medium
        .blockedAt()
        .filter(at -> at.isAfter(now.minus(Contacts.HISTORY)))
        .flatMap(at -> reached.stream().max(Comparator.naturalOrder()))
        .orElse(null);
  }
}
