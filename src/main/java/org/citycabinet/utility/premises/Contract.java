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
 * An operator's contract to serve an address.
 *
 * <p>It begins when its holder signs and ends when the address changes hands; whoever comes next
 * signs a contract of their own, so that no one reads the invoices of the one before.
 */
@Entity
@Table(name = "contract")
public class Contract {

  @Id private UUID id;
  private String operator;
  private String number;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Premise premise;

  @Column(name = "holder_name")
  private String holderName;

  @Enumerated(EnumType.STRING)
  @Column(name = "holder_kind")
  private HolderKind holderKind;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  /** For the entity manager. */
  protected Contract() {}

  Contract(
      UUID id,
      String number,
      Premise premise,
      String holderName,
      HolderKind holderKind,
      LocalDate signedOn) {
    this.id = Objects.requireNonNull(id);
    this.operator = premise.house().getOperator();
    this.number = Objects.requireNonNull(number);
    this.premise = premise;
    this.holderName = Objects.requireNonNull(holderName);
    this.holderKind = Objects.requireNonNull(holderKind);
    this.signedOn = Objects.requireNonNull(signedOn);
  }

  UUID id() {
    return id;
  }

  String operator() {
    return operator;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(signedOn) && (untilOn == null || day.isBefore(untilOn));
  }

  String number() {
    return number;
  }

  String premiseKey() {
    return premise.key();
  }

  boolean isSignedOn(LocalDate day) {
    return signedOn.equals(day);
  }

  /**
   * Puts right who holds it and when it ends.
   *
   * @param until the first day on which it holds no more; null where nothing is said about it
   * @return whether that is something new
   * @throws IllegalArgumentException where it would end before it was signed
   */
  boolean correct(String holder, HolderKind kind, LocalDate until) {
    if (until != null && until.isBefore(signedOn)) {
      throw new IllegalArgumentException("ends before it was signed");
    }
    var end = until == null ? untilOn : until;
    boolean isNew =
        !holderName.equals(holder) || holderKind != kind || !Objects.equals(untilOn, end);
    holderName = Objects.requireNonNull(holder);
    holderKind = Objects.requireNonNull(kind);
    untilOn = end;
    return isNew;
  }

  /** What a resident or clerk sees of it; a clerk sees it by no occupancy. */
  UUID premise() {
    return premise.id();
  }

  Place place(OccupancyKind seenAs) {
    return new Place(
        id,
        premise.id(),
        premise.house().getId(),
        operator,
        number,
        premise.address(),
        premise.house().townLine(),
        holderName,
        holderKind,
        seenAs);
  }
}
