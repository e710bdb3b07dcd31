package org.citycabinet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A code that stands in once for the authenticator that was lost. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {
  @Id
  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "account_id")
  private UUID account;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(String codeHash, UUID account) {
    this.codeHash = codeHash;
    this.account = account;
  }

  /** Uses it up; false where it was used before or is another's. */
  boolean use(UUID by, Instant now) {
    boolean good = usedAt == null && account.equals(by);
    usedAt = good ? now : usedAt;
    return good;
  }
}
