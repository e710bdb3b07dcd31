package org.citycabinet.utility.billing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * Money that a customer sends for one or several invoices of one operator.
 *
 * <p>It is held while the payer is at the gateway, then exactly one of paid, cancelled, expired;
 * the payment at the gateway bears its id. What comes by bank is paid from the start.
 */
@Entity
@Table(name = "remittance")
public class Remittance {
  /** How long the payer has at the gateway. */
  static final Duration HOLD = Duration.ofMinutes(15);

  @Id private UUID id;
  private String operator;
  private UUID payer;

  @Enumerated(EnumType.STRING)
  private RemittanceState state = RemittanceState.HELD;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "held_until")
  private Instant heldUntil;

  @Column(name = "settled_at")
  private Instant settledAt;

  @ElementCollection
  @CollectionTable(name = "allocation", joinColumns = @JoinColumn(name = "remittance_id"))
  @OrderColumn(name = "position")
  private List<Allocation> allocations = new ArrayList<>();

  /** For the entity manager. */
  protected Remittance() {}

  Remittance(UUID id, String operator, UUID payer, List<Allocation> allocations, Instant now) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.payer = Objects.requireNonNull(payer);
    this.allocations.addAll(allocations);
    this.begunAt = now;
    this.heldUntil = now.plus(HOLD);
  }

  /** Money that came by bank: nobody was sent for it, and it is there. */
  static Remittance received(UUID id, String operator, List<Allocation> parts, Instant at) {
    var received = new Remittance();
    received.id = Objects.requireNonNull(id);
    received.operator = Objects.requireNonNull(operator);
    received.allocations.addAll(parts);
    received.begunAt = at;
    received.heldUntil = at;
    received.settle(RemittanceState.PAID, at);
    return received;
  }

  /** Its key, random and fit for an address line; also the payment's reference. */
  public UUID getId() {
    return id;
  }

  /** Where it stands. */
  public RemittanceState getState() {
    return state;
  }

  /** When it was settled; null while it is held. */
  public Instant getSettledAt() {
    return settledAt;
  }

  /** What the payer can name it by, such as {@code 1F3A-09CE}. */
  public String getReference() {
    var hex = String.format(Locale.ROOT, "%08X", id.getLeastSignificantBits() & 0xFFFF_FFFFL);
    return hex.substring(0, 4) + "-" + hex.substring(4);
  }

  /** All of it. */
  public Money getTotal() {
    return allocations.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus);
  }

  String operator() {
    return operator;
  }

  /** The account that pays; null where the money came by bank. */
  UUID payer() {
    return payer;
  }

  Instant heldUntil() {
    return heldUntil;
  }

  List<Allocation> allocations() {
    return List.copyOf(allocations);
  }

  boolean isHeld() {
    return state == RemittanceState.HELD;
  }

  /** Whether somebody may be paying it just now. */
  boolean isUnderWay(Instant now) {
    return isHeld() && now.isBefore(heldUntil);
  }

  /** Whether some of it is for what one of these is for. */
  boolean overlaps(List<Allocation> others) {
    return allocations.stream().anyMatch(mine -> others.stream().anyMatch(mine::isForTheSameAs));
  }

  /** The bank took it back after it had come. */
  void reverse() {
    if (state != RemittanceState.PAID) {
      throw new IllegalStateException("never came: " + state);
    }
    state = RemittanceState.REVERSED;
  }

  /** Leaves {@code HELD}; false where it had left it before. */
  boolean settle(RemittanceState end, Instant now) {
    if (!isHeld()) {
      return false;
    }
    state = end;
    settledAt = now;
    return true;
  }
}
