package org.citycabinet.ticketing.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.wire.Ed25519;

/** A key by which lists are signed; its private half is sealed. */
@Entity
@Table(name = "signing_key")
class SigningKey {
  @Id private String kid;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "sealed_seed")
  private String sealedSeed;

  @Column(name = "made_at")
  private Instant madeAt;

  protected SigningKey() {}

  SigningKey(KeyPair pair, String sealedSeed, Instant now) {
    this.kid = Ids.next().toString();
    this.publicKey = Ed25519.raw(pair.getPublic());
    this.sealedSeed = sealedSeed;
    this.madeAt = now;
  }

  String kid() {
    return kid;
  }

  PublicKey publicKey() {
    return Ed25519.publicKey(publicKey);
  }

  String seed(UnaryOperator<String> opening) {
    return opening.apply(sealedSeed);
  }
}
