package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.database.Outage;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.CallerSource;
import org.citycabinet.platform.RealTime;

/**
 * Says which device bears a token. What is known of a device is looked up anew every few seconds
 * only; a disabled one keeps its name and loses its role, so that it is told 403. While the
 * database is away what was known holds for the minute in which disabling has to take effect.
 */
@ApplicationScoped
class DeviceCallers implements CallerSource {
  /** Well within the minute in which disabling takes effect. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final Duration GOOD = Duration.ofSeconds(60);

  private static final int MOST = 20_000;

  @Inject DeviceToken tokens;
  @Inject Devices devices;
  @Inject Contacts contacts;
  @Inject @RealTime Clock clock;

  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  private record Known(Caller caller, Instant since) {
    boolean isWithin(Duration time, Instant now) {
      return now.isBefore(since.plus(time));
    }
  }

  @Override
  public Optional<Caller> bearer(String token) {
    var caller = tokens.bearer(token).flatMap(this::caller);
    caller.filter(device -> !device.roles().isEmpty()).map(Caller::id).ifPresent(contacts::seen);
    return caller;
  }

  private Optional<Caller> caller(UUID id) {
    var now = clock.instant();
    var remembered = known.get(id);
    if (remembered != null && remembered.isWithin(FRESH, now)) {
      return Optional.of(remembered.caller());
    }
    try {
      return find(id, now);
    } catch (RuntimeException e) {
      if (remembered == null || !remembered.isWithin(GOOD, now) || !Outage.isBehind(e)) {
        throw e;
      }
      return Optional.of(remembered.caller());
    }
  }

  private Optional<Caller> find(UUID id, Instant now) {
    if (known.size() >= MOST) {
      known.clear();
    }
    var found = devices.find(id).map(DeviceCallers::describe);
    found.ifPresent(caller -> known.put(id, new Known(caller, now)));
    return found;
  }

  private static Caller describe(Device device) {
    Set<String> roles = device.isDisabled() ? Set.of() : Set.of("DEVICE");
    return new Caller(device.getId(), "device:" + device.getId(), roles, device.getOperator());
  }
}
