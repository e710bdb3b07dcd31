package org.citycabinet.utility.premises;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** The contract that an account chose to look at last (LUD-10). */
@Entity
@Table(name = "active_place")
public class ActivePlace {

  @Id private UUID account;

  @Column(name = "contract_id")
  private UUID contract;

  /** For the entity manager. */
  protected ActivePlace() {}

  ActivePlace(UUID account, UUID contract) {
    this.account = Objects.requireNonNull(account);
    this.contract = Objects.requireNonNull(contract);
  }

  UUID contract() {
    return contract;
  }

  void turnTo(UUID chosen) {
    contract = Objects.requireNonNull(chosen);
  }
}
