package org.citycabinet.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.citycabinet.identity.Account;

/**
 * That an e-identity opens an account. The person's number at the provider, which may be the
 * personal code, is known by its seal only.
 */
@Entity
@Table(name = "electronic_identity")
class ElectronicIdentity {
  @Id
  @Column(name = "person_seal")
  private String personSeal;

  @ManyToOne(optional = false)
  private Account account;

  @Column(name = "linked_at")
  private Instant linkedAt;

  protected ElectronicIdentity() {}

  ElectronicIdentity(String personSeal, Account account, Instant linkedAt) {
    this.personSeal = personSeal;
    this.account = account;
    this.linkedAt = linkedAt;
  }

  Account account() {
    return account;
  }

  Instant linkedAt() {
    return linkedAt;
  }
}
