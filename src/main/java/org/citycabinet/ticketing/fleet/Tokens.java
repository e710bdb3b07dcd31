package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.database.Retried;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** Gives a device a short-lived token for a statement that it signed (RFC 7523). */
@ApplicationScoped
@Transactional
class Tokens {
  static final Duration LIFE = Duration.ofMinutes(15);

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject Devices devices;
  @Inject DeviceToken tokens;
  @Inject Contacts contacts;
  @Inject Settings settings;

  /**
   * A token for whom the assertion speaks of.
   *
   * @throws Refused where nobody we know signed it for us, it was used before or has expired, or
   *     the device is disabled
   */
  @Retried
  String token(String assertion) {
    var now = clock.instant();
    var device =
        Assertion.claimedIssuer(assertion)
            .flatMap(devices::find)
            .orElseThrow(() -> Refused.unknownCaller("fleet.token.unknown"));
    var checked = Assertion.check(assertion, device.publicKey(), audiences(), now);
    useUp(device.getId(), checked);
    if (device.isDisabled()) {
      throw Refused.forbidden("fleet.token.disabled");
    }
    contacts.seen(device.getId());
    return tokens.issue(device.getId(), now.plus(LIFE));
  }

  /** The token's address, or the installation's. */
  private List<String> audiences() {
    return List.of(settings.publicUrl() + "/api/v1/devices/token", settings.publicUrl());
  }

  /** The primary key lets an assertion in once, whichever node it comes to. */
  private void useUp(UUID device, Assertion assertion) {
    var fresh =
        entities
            .createNativeQuery(
                "insert ignore into device_assertion (device_id, jti, expires_at) values (?, ?, ?)")
            .setParameter(1, device.toString())
            .setParameter(2, assertion.jti())
            .setParameter(3, column(assertion.expiresAt()))
            .executeUpdate();
    if (fresh == 0) {
      throw Refused.unknownCaller("fleet.token.used");
    }
  }

  /** Forgets the assertions that have expired: nobody can use them again. */
  void forgetExpired() {
    entities
        .createNativeQuery("delete from device_assertion where expires_at < ?")
        .setParameter(1, column(clock.instant()))
        .executeUpdate();
  }

  private static Object column(Instant instant) {
    return new InstantConverter().convertToDatabaseColumn(instant);
  }
}
