package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/** The token itself: the device, until when, and a seal that only this installation can make. */
@ApplicationScoped
class DeviceToken {
  private static final String PURPOSE = "fleet.device-token";
  private static final Pattern FORM =
      Pattern.compile("d1\\.([0-9a-f-]{36})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /** A token for the device. */
  String issue(UUID device, Instant until) {
    var words = "d1." + device + "." + until.getEpochSecond();
    return words + "." + secrets.sign(PURPOSE, words);
  }

  /** Whose token it is; nobody's where it is none of ours or has expired. */
  Optional<UUID> bearer(String token) {
    var parts = FORM.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var words = token.substring(0, parts.end(2));
    var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    return Secrets.same(secrets.sign(PURPOSE, words), parts.group(3))
            && clock.instant().isBefore(until)
        ? Optional.of(UUID.fromString(parts.group(1)))
        : Optional.empty();
  }
}
