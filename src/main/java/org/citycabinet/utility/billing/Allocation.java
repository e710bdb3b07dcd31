package org.citycabinet.utility.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/** What of a remittance is for one invoice, or for a contract's older debt. */
@Embeddable
class Allocation {
  private UUID contract;
  private UUID invoice;

  @Column(name = "amount_cents")
  private long amountCents;

  /** For the entity manager. */
  protected Allocation() {}

  /**
   * A part of a remittance.
   *
   * @param invoice null for a debt older than the invoices that are known here
   * @param amount more than 0
   */
  Allocation(UUID contract, UUID invoice, Money amount) {
    this.contract = Objects.requireNonNull(contract);
    this.invoice = invoice;
    this.amountCents = amount.cents();
  }

  UUID contract() {
    return contract;
  }

  Optional<UUID> invoice() {
    return Optional.ofNullable(invoice);
  }

  Money amount() {
    return Money.ofCents(amountCents);
  }

  boolean isForTheSameAs(Allocation other) {
    return contract.equals(other.contract) && Objects.equals(invoice, other.invoice);
  }
}
