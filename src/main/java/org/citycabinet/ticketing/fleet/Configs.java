package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Secrets;

/** Puts together what a device needs; the same content has the same version on every node. */
@ApplicationScoped
class Configs {
  private static final int VERSION_LENGTH = 16;

  @Inject CurrentUser user;
  @Inject SigningKeys keys;

  /** The configuration of the calling device. */
  @RolesAllowed("DEVICE")
  Config ofCaller() {
    var trusted =
        keys.trusted().entrySet().stream()
            .map(key -> Jwk.of(key.getKey(), key.getValue()))
            .sorted((one, other) -> one.kid().compareTo(other.kid()))
            .toList();
    return named(user.operator(), trusted);
  }

  private static Config named(String operator, List<Jwk> keys) {
    var content = new Config("", operator, keys, Config.Limits.STANDARD);
    var version = Secrets.hash(content.toString()).substring(0, VERSION_LENGTH);
    return new Config(version, operator, keys, Config.Limits.STANDARD);
  }
}
