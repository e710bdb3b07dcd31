package org.citycabinet.utility.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** How a contract's invoices are to be delivered, and who chose so when (LUD-14). */
@Entity
@Table(name = "invoice_delivery")
public class InvoiceDelivery {

  @Id private UUID contract;

  @Enumerated(EnumType.STRING)
  private DeliveryWay way = DeliveryWay.PAPER;

  @Column(name = "chosen_by")
  private UUID chosenBy;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  /** For the entity manager. */
  protected InvoiceDelivery() {}

  InvoiceDelivery(UUID contract) {
    this.contract = Objects.requireNonNull(contract);
  }

  DeliveryWay way() {
    return way;
  }

  void choose(DeliveryWay chosen, UUID account, Instant at) {
    way = Objects.requireNonNull(chosen);
    chosenBy = Objects.requireNonNull(account);
    chosenAt = Objects.requireNonNull(at);
  }
}
