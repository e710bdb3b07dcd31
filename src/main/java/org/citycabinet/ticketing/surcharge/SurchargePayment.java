package org.citycabinet.ticketing.surcharge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** A go at paying a surcharge at the gateway; its identifier is the payment's reference. */
@Entity
@Table(name = "surcharge_payment")
class SurchargePayment {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "surcharge_id")
  private Surcharge surcharge;

  @Column(name = "begun_at")
  private Instant begunAt;

  protected SurchargePayment() {}

  SurchargePayment(Surcharge surcharge, Instant now) {
    this.id = Ids.next();
    this.surcharge = surcharge;
    this.begunAt = now;
  }

  UUID id() {
    return id;
  }

  Surcharge surcharge() {
    return surcharge;
  }

  Instant begunAt() {
    return begunAt;
  }
}
