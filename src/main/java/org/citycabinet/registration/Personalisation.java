package org.citycabinet.registration;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * That it is known who the owner of an account is (LIE-05): by the e-identity, for everybody, or by
 * an operator's staff who saw a document, for that operator.
 */
@Entity
@Table(name = "personalisation")
class Personalisation {
  /** Stands for the e-identity, which every operator believes. */
  static final String E_IDENTITY = "";

  @EmbeddedId private AccountAtOperator key;

  @Column(name = "personalised_at")
  private Instant personalisedAt;

  protected Personalisation() {}

  Personalisation(UUID account, String operator, Instant now) {
    this.key = new AccountAtOperator(account, operator);
    this.personalisedAt = now;
  }

  String operator() {
    return key.operator();
  }

  Instant personalisedAt() {
    return personalisedAt;
  }
}
