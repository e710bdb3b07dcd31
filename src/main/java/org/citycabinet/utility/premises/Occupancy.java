package org.citycabinet.utility.premises;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * That an account may see what stands under a contract, from a day on and until another (LUD-31).
 *
 * <p>Granted by the operator's staff; ended, never deleted, so that it stays known who could see
 * what and when.
 */
@Entity
@Table(name = "occupancy")
public class Occupancy {

  @Id private UUID id;
  private UUID account;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Contract contract;

  @Enumerated(EnumType.STRING)
  private OccupancyKind kind;

  @Column(name = "since_on")
  private LocalDate sinceOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  /** For the entity manager. */
  protected Occupancy() {}

  Occupancy(UUID id, UUID account, Contract contract, OccupancyKind kind, LocalDate sinceOn) {
    this.id = Objects.requireNonNull(id);
    this.account = Objects.requireNonNull(account);
    this.contract = Objects.requireNonNull(contract);
    this.kind = Objects.requireNonNull(kind);
    this.sinceOn = Objects.requireNonNull(sinceOn);
  }

  String operator() {
    return contract.operator();
  }

  /** Whether the account may look on that day: it and the contract must hold. */
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(sinceOn)
        && (untilOn == null || day.isBefore(untilOn))
        && contract.holdsOn(day);
  }

  Place place() {
    return contract.place(kind);
  }

  UUID premise() {
    return contract.premise();
  }

  UUID contract() {
    return contract.id();
  }

  boolean beganOn(LocalDate day) {
    return sinceOn.equals(day);
  }

  UUID id() {
    return id;
  }

  OccupancyKind kind() {
    return kind;
  }

  UUID account() {
    return account;
  }

  /** Takes back an end: what was ended on its first day goes on as if it had not been. */
  void resume(OccupancyKind by) {
    untilOn = null;
    kind = Objects.requireNonNull(by);
  }

  /** Ends it: from that day on the account sees nothing more. An earlier end stays. */
  void endOn(LocalDate day) {
    if (untilOn == null || day.isBefore(untilOn)) {
      untilOn = day.isBefore(sinceOn) ? sinceOn : day;
    }
  }
}
