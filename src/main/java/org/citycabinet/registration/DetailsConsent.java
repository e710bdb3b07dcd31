package org.citycabinet.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That the owner of an account that a telephone number is enough for wants a name and an address
 * kept too; it can be taken back at any time (RIG-A6).
 */
@Entity
@Table(name = "details_consent")
class DetailsConsent {
  @Id private UUID account;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected DetailsConsent() {}

  DetailsConsent(UUID account, Instant now) {
    this.account = account;
    this.givenAt = now;
  }

  /** One that stands keeps its day. */
  void give(Instant now) {
    if (withdrawnAt != null) {
      givenAt = now;
      withdrawnAt = null;
    }
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  /** Since when it stands; empty where it was taken back. */
  Optional<Instant> since() {
    return Optional.of(givenAt).filter(at -> withdrawnAt == null);
  }
}
