package org.citycabinet.utility.premises;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * That an owner or tenant lets another account see an address, or act for it, until a day.
 *
 * <p>Either of both ends it at any time; it ends by itself after its last day, and with the right
 * of who gave it. It is never deleted, so that it stays known who could do what and when.
 */
@Entity
@Table(name = "delegation")
public class Delegation {

  @Id private UUID id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Contract contract;

  private UUID giver;
  private UUID taker;

  @Column(name = "may_act")
  private boolean mayAct;

  @Column(name = "since_on")
  private LocalDate sinceOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  /** For the entity manager. */
  protected Delegation() {}

  /**
   * What is given.
   *
   * @param mayAct whether the other one may act, and not only see
   * @param sinceOn the first day
   * @param lastOn the last day
   */
  record Scope(boolean mayAct, LocalDate sinceOn, LocalDate lastOn) {}

  Delegation(UUID id, Contract contract, UUID giver, UUID taker, Scope scope) {
    this.id = Objects.requireNonNull(id);
    this.contract = Objects.requireNonNull(contract);
    this.giver = Objects.requireNonNull(giver);
    this.taker = Objects.requireNonNull(taker);
    this.mayAct = scope.mayAct();
    this.sinceOn = scope.sinceOn();
    this.untilOn = scope.lastOn().plusDays(1);
  }

  /** Whether it holds on that day by itself; the giver's own right must hold too. */
  boolean holdsOn(LocalDate day) {
    return endedAt == null && !day.isBefore(sinceOn) && day.isBefore(untilOn);
  }

  /** The address as the other one sees it. */
  Place place() {
    return contract.place(mayAct ? OccupancyKind.DELEGATE : OccupancyKind.VIEWER);
  }

  /** Ends it; what has ended stays as it ended. */
  void end(UUID by, Instant now) {
    if (endedAt == null) {
      endedAt = Objects.requireNonNull(now);
      endedBy = Objects.requireNonNull(by);
    }
  }

  Contract contract() {
    return contract;
  }

  UUID id() {
    return id;
  }

  UUID giver() {
    return giver;
  }

  UUID taker() {
    return taker;
  }

  boolean mayAct() {
    return mayAct;
  }

  LocalDate lastOn() {
    return untilOn.minusDays(1);
  }

  String operator() {
    return contract.operator();
  }
}
