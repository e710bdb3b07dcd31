package org.citycabinet.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/** Money promised back to a payer: asked for, then done when the gateway has confirmed it. */
@Entity
@Table(name = "repayment")
class Repayment {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "payment_reference")
  private Payment payment;

  @Column(name = "business_key")
  private String key;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  private int misses;

  protected Repayment() {}

  Repayment(Payment payment, String key, Money amount, Instant now) {
    this.id = Ids.next();
    this.payment = payment;
    this.key = key;
    this.amount = amount;
    this.askedAt = now;
    this.nextTryAt = now;
  }

  UUID id() {
    return id;
  }

  Payment payment() {
    return payment;
  }

  Money amount() {
    return amount;
  }

  boolean isDone() {
    return doneAt != null;
  }

  /** The next try is this one's own for a minute. */
  void lease(Instant now) {
    nextTryAt = now.plus(LEASE);
  }

  void done(Instant now) {
    doneAt = now;
    nextTryAt = null;
  }

  /** Not confirmed yet; tried again after 10, 20, 40 … seconds, every hour at last. */
  void missed(Instant now) {
    misses++;
    var wait = Duration.ofSeconds(5L << Math.min(misses, 10));
    nextTryAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
