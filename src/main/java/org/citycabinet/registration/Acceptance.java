package org.citycabinet.registration;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody accepted an operator's terms by registering, in which edition (RIG-A1). */
@Entity
@Table(name = "terms_acceptance")
class Acceptance {
  @EmbeddedId private AccountAtOperator key;
  @Column private UUID edition;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected Acceptance() {}

  Acceptance(UUID account, String operator, UUID edition, Instant acceptedAt) {
    this.key = new AccountAtOperator(account, operator);
    this.edition = edition;
    this.acceptedAt = acceptedAt;
  }

  String operator() {
    return key.operator();
  }

  UUID edition() {
    return edition;
  }

  Instant acceptedAt() {
    return acceptedAt;
  }
}
