package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Secrets;

/** Puts together what a device needs; the same content has the same version on every node. */
@ApplicationScoped
class Configs {
  private static final int VERSION_LENGTH = 16;

  @Inject CurrentUser user;
  @Inject SigningKeys keys;
  @Inject Operators operators;
  @Inject Clock clock;

  /** The configuration of the calling device. */
  @RolesAllowed("DEVICE")
  Config ofCaller() {
    var trusted =
        keys.trusted().entrySet().stream()
            .map(key -> Jwk.of(key.getKey(), key.getValue()))
            .sorted((one, other) -> one.kid().compareTo(other.kid()))
            .toList();
    var config = of(user.operator(), trusted);
    return config.named(Secrets.hash(config.toString()).substring(0, VERSION_LENGTH));
  }

  private Config of(String operator, List<Jwk> trusted) {
    var scheme = operators.scheme(operator, clock.instant());
    var zone = scheme.operator().zone().getId();
    return new Config(
        "",
        operator,
        zone,
        trusted,
        Config.Limits.STANDARD,
        scheme.edition(),
        new TreeMap<>(scheme.texts()),
        ReaderLines.of(scheme).all());
  }
}
