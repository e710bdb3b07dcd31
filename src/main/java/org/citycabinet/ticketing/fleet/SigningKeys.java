package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.ticketing.wire.Ed25519;

/**
 * The keys by which the installation signs what devices must believe. The newest signs; devices
 * trust all of them, so that a key can be changed without a gap.
 */
@ApplicationScoped
@Transactional
public class SigningKeys {
  private static final String PURPOSE = "fleet.signing-key";

  @PersistenceContext EntityManager entities;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /** What lists are signed with now; made where there is none yet. */
  public Signer signer() {
    var newest = newestFirst().stream().findFirst().orElseGet(this::make);
    var seed = newest.seed(closed -> secrets.open(PURPOSE, closed));
    var key = Ed25519.privateKey(HexFormat.of().parseHex(seed));
    return new Signer(newest.kid(), newest.publicKey(), key);
  }

  /** All public keys that devices trust, by kid. */
  public Map<String, PublicKey> trusted() {
    signer();
    return newestFirst().stream().collect(Collectors.toMap(SigningKey::kid, SigningKey::publicKey));
  }

  private List<SigningKey> newestFirst() {
    return entities
        .createQuery("select k from SigningKey k order by k.madeAt desc, k.kid", SigningKey.class)
        .getResultList();
  }

  private SigningKey make() {
    var pair = Ed25519.generate();
    var seed = HexFormat.of().formatHex(Ed25519.raw(pair.getPrivate()));
    var key = new SigningKey(pair, secrets.seal(PURPOSE, seed), clock.instant());
    entities.persist(key);
    entities.flush();
    return key;
  }
}
